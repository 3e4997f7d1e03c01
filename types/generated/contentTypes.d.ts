import type { Schema, Struct } from '@strapi/strapi'

export interface AdminApiToken extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_api_tokens'
  info: {
    description: ''
    displayName: 'Api Token'
    name: 'Api Token'
    pluralName: 'api-tokens'
    singularName: 'api-token'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    accessKey: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }>
    adminPermissions: Schema.Attribute.Relation<'oneToMany', 'admin::permission'>
    adminUserOwner: Schema.Attribute.Relation<'manyToOne', 'admin::user'>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    description: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }> &
      Schema.Attribute.DefaultTo<''>
    encryptedKey: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }>
    expiresAt: Schema.Attribute.DateTime
    kind: Schema.Attribute.Enumeration<['content-api', 'admin']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'content-api'>
    lastUsedAt: Schema.Attribute.DateTime
    lifespan: Schema.Attribute.BigInteger
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::api-token'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }>
    permissions: Schema.Attribute.Relation<'oneToMany', 'admin::api-token-permission'>
    publishedAt: Schema.Attribute.DateTime
    type: Schema.Attribute.Enumeration<['read-only', 'full-access', 'custom']> & Schema.Attribute.DefaultTo<'read-only'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface AdminApiTokenPermission extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_api_token_permissions'
  info: {
    description: ''
    displayName: 'API Token Permission'
    name: 'API Token Permission'
    pluralName: 'api-token-permissions'
    singularName: 'api-token-permission'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    action: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::api-token-permission'> & Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    token: Schema.Attribute.Relation<'manyToOne', 'admin::api-token'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface AdminPermission extends Struct.CollectionTypeSchema {
  collectionName: 'admin_permissions'
  info: {
    description: ''
    displayName: 'Permission'
    name: 'Permission'
    pluralName: 'permissions'
    singularName: 'permission'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    action: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }>
    actionParameters: Schema.Attribute.JSON & Schema.Attribute.DefaultTo<{}>
    apiToken: Schema.Attribute.Relation<'manyToOne', 'admin::api-token'>
    conditions: Schema.Attribute.JSON & Schema.Attribute.DefaultTo<[]>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::permission'> & Schema.Attribute.Private
    properties: Schema.Attribute.JSON & Schema.Attribute.DefaultTo<{}>
    publishedAt: Schema.Attribute.DateTime
    role: Schema.Attribute.Relation<'manyToOne', 'admin::role'>
    subject: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface AdminRole extends Struct.CollectionTypeSchema {
  collectionName: 'admin_roles'
  info: {
    description: ''
    displayName: 'Role'
    name: 'Role'
    pluralName: 'roles'
    singularName: 'role'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    code: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    description: Schema.Attribute.String
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::role'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }>
    permissions: Schema.Attribute.Relation<'oneToMany', 'admin::permission'>
    publishedAt: Schema.Attribute.DateTime
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    users: Schema.Attribute.Relation<'manyToMany', 'admin::user'>
  }
}

export interface AdminSession extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_sessions'
  info: {
    description: 'Session Manager storage'
    displayName: 'Session'
    name: 'Session'
    pluralName: 'sessions'
    singularName: 'session'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    absoluteExpiresAt: Schema.Attribute.DateTime & Schema.Attribute.Private
    childId: Schema.Attribute.String & Schema.Attribute.Private
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    deviceId: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Private
    expiresAt: Schema.Attribute.DateTime & Schema.Attribute.Required & Schema.Attribute.Private
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::session'> & Schema.Attribute.Private
    metadata: Schema.Attribute.JSON & Schema.Attribute.Private
    origin: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    sessionId: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Private & Schema.Attribute.Unique
    status: Schema.Attribute.String & Schema.Attribute.Private
    type: Schema.Attribute.String & Schema.Attribute.Private
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    userId: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Private
  }
}

export interface AdminTransferToken extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_transfer_tokens'
  info: {
    description: ''
    displayName: 'Transfer Token'
    name: 'Transfer Token'
    pluralName: 'transfer-tokens'
    singularName: 'transfer-token'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    accessKey: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    description: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }> &
      Schema.Attribute.DefaultTo<''>
    expiresAt: Schema.Attribute.DateTime
    lastUsedAt: Schema.Attribute.DateTime
    lifespan: Schema.Attribute.BigInteger
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::transfer-token'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }>
    permissions: Schema.Attribute.Relation<'oneToMany', 'admin::transfer-token-permission'>
    publishedAt: Schema.Attribute.DateTime
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface AdminTransferTokenPermission extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_transfer_token_permissions'
  info: {
    description: ''
    displayName: 'Transfer Token Permission'
    name: 'Transfer Token Permission'
    pluralName: 'transfer-token-permissions'
    singularName: 'transfer-token-permission'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    action: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::transfer-token-permission'> & Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    token: Schema.Attribute.Relation<'manyToOne', 'admin::transfer-token'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface AdminUser extends Struct.CollectionTypeSchema {
  collectionName: 'admin_users'
  info: {
    description: ''
    displayName: 'User'
    name: 'User'
    pluralName: 'users'
    singularName: 'user'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    apiTokens: Schema.Attribute.Relation<'oneToMany', 'admin::api-token'> & Schema.Attribute.Private
    blocked: Schema.Attribute.Boolean & Schema.Attribute.Private & Schema.Attribute.DefaultTo<false>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    email: Schema.Attribute.Email &
      Schema.Attribute.Required &
      Schema.Attribute.Private &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 6
      }>
    firstname: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }>
    isActive: Schema.Attribute.Boolean & Schema.Attribute.Private & Schema.Attribute.DefaultTo<false>
    lastname: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::user'> & Schema.Attribute.Private
    password: Schema.Attribute.Password &
      Schema.Attribute.Private &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 6
      }>
    preferedLanguage: Schema.Attribute.String
    publishedAt: Schema.Attribute.DateTime
    registrationToken: Schema.Attribute.String & Schema.Attribute.Private
    resetPasswordToken: Schema.Attribute.String & Schema.Attribute.Private
    resetPasswordTokenExpiresAt: Schema.Attribute.DateTime & Schema.Attribute.Private
    roles: Schema.Attribute.Relation<'manyToMany', 'admin::role'> & Schema.Attribute.Private
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    username: Schema.Attribute.String
  }
}

export interface ApiAnnouncementAnnouncement extends Struct.CollectionTypeSchema {
  collectionName: 'announcements'
  info: {
    description: 'Announcement'
    displayName: '\u901A\u77E5\u516C\u544A'
    pluralName: 'announcements'
    singularName: 'announcement'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    aboutId: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    aboutUid: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    body: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 50000
      }>
    changeNote: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    decidedOn: Schema.Attribute.Date
    decision: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2000
      }>
    edition: Schema.Attribute.Integer
    ground: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2000
      }>
    kind: Schema.Attribute.Enumeration<['general', 'policy', 'list', 'public-notice']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'general'>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::announcement.announcement'> & Schema.Attribute.Private
    number: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100
      }>
    publicAt: Schema.Attribute.DateTime
    publishedAt: Schema.Attribute.DateTime
    series: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    state: Schema.Attribute.Enumeration<['draft', 'scheduled', 'published', 'superseded', 'withdrawn']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'draft'>
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface ApiCaseStudyCaseStudy extends Struct.CollectionTypeSchema {
  collectionName: 'case_studies'
  info: {
    description: 'Case study'
    displayName: '\u670D\u52A1\u6848\u4F8B'
    pluralName: 'case-studies'
    singularName: 'case-study'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    background: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    categoryCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    completedOn: Schema.Attribute.Date
    contractAmount: Schema.Attribute.BigInteger
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    customerCreditCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    customerName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    figures: Schema.Attribute.JSON
    industryCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::case-study.case-study'> & Schema.Attribute.Private
    product: Schema.Attribute.Relation<'manyToOne', 'api::product.product'>
    provider: Schema.Attribute.Relation<'manyToOne', 'api::provider.provider'>
    providerName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    solution: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface ApiCityCity extends Struct.CollectionTypeSchema {
  collectionName: 'cities'
  info: {
    description: 'City'
    displayName: '\u5730\u5E02'
    pluralName: 'cities'
    singularName: 'city'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    code: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::city.city'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    nameEn: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    provinceCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    sort: Schema.Attribute.Integer
    state: Schema.Attribute.Enumeration<['active']> & Schema.Attribute.Required & Schema.Attribute.DefaultTo<'active'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface ApiDemandDemand extends Struct.CollectionTypeSchema {
  collectionName: 'demands'
  info: {
    description: 'Demand'
    displayName: '\u8F6C\u578B\u9700\u6C42'
    pluralName: 'demands'
    singularName: 'demand'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    batch: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.batch'>
    budget: Schema.Attribute.BigInteger
    carriedFrom: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    categories: Schema.Attribute.JSON
    cityAnswerBy: Schema.Attribute.DateTime
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    cityListVersion: Schema.Attribute.Integer
    contactName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    contactPhone: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    enterprise: Schema.Attribute.Relation<'manyToOne', 'api::enterprise.enterprise'>
    enterpriseName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    expectedBenefit: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    industryCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::demand.demand'> & Schema.Attribute.Private
    painPoints: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    priority: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>
    priorityGrounds: Schema.Attribute.JSON
    publishedAt: Schema.Attribute.DateTime
    receiptNumber: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    reviewConclusion: Schema.Attribute.Enumeration<['passed', 'failed']>
    reviewedBy: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    reviewReason: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    scenes: Schema.Attribute.JSON
    state: Schema.Attribute.Enumeration<
      [
        'draft',
        'submitted',
        'returned',
        'selected',
        'not-selected',
        'recommended',
        'returned-to-city',
        'in-review',
        'proposed',
        'not-proposed',
        'listed',
        'not-listed',
        'withdrawn',
      ]
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'draft'>
    submittedAt: Schema.Attribute.DateTime
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    urgency: Schema.Attribute.Enumeration<['urgent', 'soon', 'planned']>
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface ApiEnterpriseLabelEnterpriseLabel extends Struct.CollectionTypeSchema {
  collectionName: 'enterprise_labels'
  info: {
    description: 'Enterprise label'
    displayName: '\u4F01\u4E1A\u79F0\u53F7'
    pluralName: 'enterprise-labels'
    singularName: 'enterprise-label'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    certificateNumber: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    chainName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    enterprise: Schema.Attribute.Relation<'manyToOne', 'api::enterprise.enterprise'>
    enterpriseName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    kind: Schema.Attribute.Enumeration<
      ['specialised', 'little-giant', 'champion', 'key-chain', 'characteristic-cluster']
    > &
      Schema.Attribute.Required
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::enterprise-label.enterprise-label'> &
      Schema.Attribute.Private
    proof: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    source: Schema.Attribute.Enumeration<['imported', 'declared']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'declared'>
    state: Schema.Attribute.Enumeration<['declared', 'confirmed', 'rejected', 'removed']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'declared'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    validUntilOn: Schema.Attribute.Date
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
    year: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 2100
          min: 2000
        },
        number
      >
  }
}

export interface ApiEnterpriseEnterprise extends Struct.CollectionTypeSchema {
  collectionName: 'enterprises'
  info: {
    description: 'Enterprise'
    displayName: '\u4F01\u4E1A'
    pluralName: 'enterprises'
    singularName: 'enterprise'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    address: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500
      }>
    annualRevenue: Schema.Attribute.BigInteger
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    contactEmail: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200
      }>
    contactName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100
      }>
    contactPhone: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 50
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 18
        minLength: 18
      }>
    districtCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    employees: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0
        },
        number
      >
    establishedOn: Schema.Attribute.Date
    industryCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 6
      }>
    introduction: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    labels: Schema.Attribute.Relation<'oneToMany', 'api::enterprise-label.enterprise-label'>
    legalRepresentative: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::enterprise.enterprise'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    size: Schema.Attribute.Enumeration<['large', 'medium', 'small', 'micro']>
    source: Schema.Attribute.Enumeration<['registered', 'imported']> & Schema.Attribute.DefaultTo<'registered'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    verifiedAt: Schema.Attribute.DateTime
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface ApiProductProduct extends Struct.CollectionTypeSchema {
  collectionName: 'products'
  info: {
    description: 'Product'
    displayName: '\u4EA7\u54C1\u4E0E\u670D\u52A1'
    pluralName: 'products'
    singularName: 'product'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    categoryCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    deliveryDays: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0
        },
        number
      >
    description: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    industries: Schema.Attribute.JSON
    interfaces: Schema.Attribute.JSON
    kind: Schema.Attribute.Enumeration<['solution', 'product', 'service']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'product'>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::product.product'> & Schema.Attribute.Private
    manual: Schema.Attribute.JSON
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    priceFrom: Schema.Attribute.BigInteger
    priceKind: Schema.Attribute.Enumeration<['fixed', 'range', 'negotiable']>
    priceTo: Schema.Attribute.BigInteger
    provider: Schema.Attribute.Relation<'manyToOne', 'api::provider.provider'>
    providerName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    scenes: Schema.Attribute.JSON
    selectedAt: Schema.Attribute.DateTime
    selectedInBatch: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    summary: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500
      }>
    training: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface ApiProviderCategoryProviderCategory extends Struct.CollectionTypeSchema {
  collectionName: 'provider_categories'
  info: {
    description: 'Provider category'
    displayName: '\u670D\u52A1\u5546\u7C7B\u522B'
    pluralName: 'provider-categories'
    singularName: 'provider-category'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    clause: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    code: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    conditions: Schema.Attribute.JSON
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    description: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    edition: Schema.Attribute.Integer
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::provider-category.provider-category'> &
      Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    nameEn: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    number: Schema.Attribute.Integer & Schema.Attribute.Required
    publishedAt: Schema.Attribute.DateTime
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface ApiProviderProvider extends Struct.CollectionTypeSchema {
  collectionName: 'providers'
  info: {
    description: 'Provider'
    displayName: '\u670D\u52A1\u5546'
    pluralName: 'providers'
    singularName: 'provider'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    address: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500
      }>
    caseStudies: Schema.Attribute.Relation<'oneToMany', 'api::case-study.case-study'>
    categories: Schema.Attribute.JSON
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    contactEmail: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200
      }>
    contactName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100
      }>
    contactPhone: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 50
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 18
        minLength: 18
      }>
    employees: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0
        },
        number
      >
    establishedOn: Schema.Attribute.Date
    introduction: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    legalRepresentative: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::provider.provider'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    nationalPlatformId: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    outsideProvince: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    products: Schema.Attribute.Relation<'oneToMany', 'api::product.product'>
    publishedAt: Schema.Attribute.DateTime
    subjectKind: Schema.Attribute.Enumeration<
      [
        'firm',
        'individual-business',
        'farmers-cooperative',
        'institution',
        'government-organ',
        'mass-organisation',
        'association',
        'private-non-enterprise',
        'foundation',
        'legal-service',
        'religious',
        'trade-union',
        'military-institution',
        'rural-collective',
        'foreign-body',
        'other',
      ]
    >
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    verifiedAt: Schema.Attribute.DateTime
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
    website: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500
      }>
  }
}

export interface PluginApplicationsApplication extends Struct.CollectionTypeSchema {
  collectionName: 'applications'
  info: {
    description: 'Application of a provider'
    displayName: '\u670D\u52A1\u5546\u7533\u8BF7'
    pluralName: 'applications'
    singularName: 'application'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    acceptedAt: Schema.Attribute.DateTime
    answers: Schema.Attribute.JSON
    batch: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.batch'>
    categories: Schema.Attribute.JSON
    cityCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    concludedAt: Schema.Attribute.DateTime
    conclusion: Schema.Attribute.JSON
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    determinedAt: Schema.Attribute.DateTime
    formVersion: Schema.Attribute.Integer & Schema.Attribute.Required
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::applications.application'> & Schema.Attribute.Private
    outcome: Schema.Attribute.JSON
    provider: Schema.Attribute.Relation<'manyToOne', 'api::provider.provider'>
    providerName: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    receiptNumber: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    returnAnswerBy: Schema.Attribute.DateTime
    snapshotHash: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    state: Schema.Attribute.Enumeration<
      [
        'draft',
        'submitted',
        'returned',
        'accepted',
        'in-review',
        'concluded',
        'proposed',
        'not-proposed',
        'admitted',
        'not-admitted',
        'rejected',
        'withdrawn',
      ]
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'draft'>
    submittedAt: Schema.Attribute.DateTime
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginApplicationsApplicationFile extends Struct.CollectionTypeSchema {
  collectionName: 'application_files'
  info: {
    description: 'File of an application'
    displayName: '\u7533\u8BF7\u6240\u9644\u6750\u6599'
    pluralName: 'application-files'
    singularName: 'application-file'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    application: Schema.Attribute.Relation<'manyToOne', 'plugin::applications.application'>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    file: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::applications.application-file'> &
      Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface PluginApplicationsApplicationSnapshot extends Struct.CollectionTypeSchema {
  collectionName: 'application_snapshots'
  info: {
    description: 'Snapshot of an application'
    displayName: '\u7533\u8BF7\u5FEB\u7167'
    pluralName: 'application-snapshots'
    singularName: 'application-snapshot'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    application: Schema.Attribute.Relation<'manyToOne', 'plugin::applications.application'>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    content: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000000
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    edition: Schema.Attribute.Integer & Schema.Attribute.Required
    formVersion: Schema.Attribute.Integer & Schema.Attribute.Required
    hash: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::applications.application-snapshot'> &
      Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    receiptNumber: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    submittedAt: Schema.Attribute.DateTime & Schema.Attribute.Required
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface PluginCatalogueListing extends Struct.CollectionTypeSchema {
  collectionName: 'listings'
  info: {
    description: 'Listing'
    displayName: '\u4E0A\u67B6'
    pluralName: 'listings'
    singularName: 'listing'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    categoryCode: Schema.Attribute.Enumeration<
      ['smart-equipment', 'network', 'identification', 'integration', 'solution', 'security', 'producer-service']
    > &
      Schema.Attribute.Required
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    listedAt: Schema.Attribute.DateTime & Schema.Attribute.Required
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::catalogue.listing'> & Schema.Attribute.Private
    product: Schema.Attribute.Relation<'manyToOne', 'api::product.product'>
    productName: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    providerName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['listed', 'unlisted']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'listed'>
    unlistedAt: Schema.Attribute.DateTime
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginContentReleasesRelease extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_releases'
  info: {
    displayName: 'Release'
    pluralName: 'releases'
    singularName: 'release'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    actions: Schema.Attribute.Relation<'oneToMany', 'plugin::content-releases.release-action'>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::content-releases.release'> & Schema.Attribute.Private
    name: Schema.Attribute.String & Schema.Attribute.Required
    publishedAt: Schema.Attribute.DateTime
    releasedAt: Schema.Attribute.DateTime
    scheduledAt: Schema.Attribute.DateTime
    status: Schema.Attribute.Enumeration<['ready', 'blocked', 'failed', 'done', 'empty']> & Schema.Attribute.Required
    timezone: Schema.Attribute.String
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface PluginContentReleasesReleaseAction extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_release_actions'
  info: {
    displayName: 'Release Action'
    pluralName: 'release-actions'
    singularName: 'release-action'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    contentType: Schema.Attribute.String & Schema.Attribute.Required
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    entryDocumentId: Schema.Attribute.String
    isEntryValid: Schema.Attribute.Boolean
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::content-releases.release-action'> &
      Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    release: Schema.Attribute.Relation<'manyToOne', 'plugin::content-releases.release'>
    type: Schema.Attribute.Enumeration<['publish', 'unpublish']> & Schema.Attribute.Required
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface PluginDeskAttempt extends Struct.CollectionTypeSchema {
  collectionName: 'attempts'
  info: {
    description: '\u5E02\u7EA7\u7ECF\u529E\u4EBA\u5458\u67E5\u770B\u6216\u529E\u7406\u5176\u4ED6\u5730\u5E02\u4E8B\u9879\u3001\u88AB\u7CFB\u7EDF\u62D2\u7EDD\u7684\u8BB0\u5F55\uFF1A\u540C\u4E00\u4EBA\u5458\u3001\u540C\u4E00\u4E8B\u9879\u6BCF\u65E5\u8BB0\u4E00\u6B21\uFF0C\u4E0D\u53EF\u4FEE\u6539\u3002'
    displayName: '\u8DE8\u8F96\u533A\u8BBF\u95EE\u8BB0\u5F55'
    pluralName: 'attempts'
    singularName: 'attempt'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    actorCities: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    actorId: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    actorName: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    address: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    attemptedAt: Schema.Attribute.DateTime & Schema.Attribute.Required
    cityName: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    day: Schema.Attribute.Date & Schema.Attribute.Required
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::desk.attempt'> & Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    subjectId: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    subjectLabel: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    subjectUid: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    way: Schema.Attribute.Enumeration<['read', 'write']> & Schema.Attribute.Required
  }
}

export interface PluginDeskOfficer extends Struct.CollectionTypeSchema {
  collectionName: 'officers'
  info: {
    description: 'Officer'
    displayName: '\u5E02\u7EA7\u7ECF\u529E\u4EBA\u5458'
    pluralName: 'officers'
    singularName: 'officer'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    adminUserId: Schema.Attribute.Integer & Schema.Attribute.Required
    appointedAt: Schema.Attribute.DateTime
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    email: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    endedAt: Schema.Attribute.DateTime
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::desk.officer'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    post: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['current', 'ended']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'current'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginExpertsAssignment extends Struct.CollectionTypeSchema {
  collectionName: 'assignments'
  info: {
    description: 'Assignment'
    displayName: '\u8BC4\u5BA1\u4EFB\u52A1'
    pluralName: 'assignments'
    singularName: 'assignment'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    declaration: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    declaredAt: Schema.Attribute.DateTime
    draft: Schema.Attribute.JSON
    edition: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<0>
    expert: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.expert'>
    expertActor: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    expertName: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    leftAt: Schema.Attribute.DateTime
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::experts.assignment'> & Schema.Attribute.Private
    panel: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.panel'>
    panelSubject: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.panel-subject'>
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<
      ['invited', 'declared', 'scoring', 'submitted', 'recused', 'replaced', 'lapsed']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'invited'>
    steppedIn: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>
    subjectTitle: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    submittedAt: Schema.Attribute.DateTime
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginExpertsConclusion extends Struct.CollectionTypeSchema {
  collectionName: 'conclusions'
  info: {
    description: 'Conclusion'
    displayName: '\u8BC4\u5BA1\u7ED3\u8BBA'
    pluralName: 'conclusions'
    singularName: 'conclusion'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    chairName: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    concludedAt: Schema.Attribute.DateTime & Schema.Attribute.Required
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    expertActor: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    failed: Schema.Attribute.JSON
    item: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    itemKind: Schema.Attribute.Enumeration<['category', 'solution', 'product', 'demand', 'evaluation']> &
      Schema.Attribute.Required
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::experts.conclusion'> & Schema.Attribute.Private
    mean: Schema.Attribute.Integer & Schema.Attribute.Required
    panel: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.panel'>
    panelSubject: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.panel-subject'>
    publishedAt: Schema.Attribute.DateTime
    round: Schema.Attribute.Integer & Schema.Attribute.Required
    sheets: Schema.Attribute.Integer & Schema.Attribute.Required
    spread: Schema.Attribute.Integer & Schema.Attribute.Required
    text: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    verdict: Schema.Attribute.Enumeration<['recommend', 'not-recommend']> & Schema.Attribute.Required
  }
}

export interface PluginExpertsExpert extends Struct.CollectionTypeSchema {
  collectionName: 'experts'
  info: {
    description: 'Expert'
    displayName: '\u4E13\u5BB6'
    pluralName: 'experts'
    singularName: 'expert'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    committeeEndsOn: Schema.Attribute.Date
    committeeStartsOn: Schema.Attribute.Date
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    endedAt: Schema.Attribute.DateTime
    expertActor: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::experts.expert'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    organisation: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    phone: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    professionalTitle: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    relations: Schema.Attribute.JSON
    specialities: Schema.Attribute.JSON
    state: Schema.Attribute.Enumeration<['active', 'suspended', 'ended']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'active'>
    termEndsOn: Schema.Attribute.Date
    termStartsOn: Schema.Attribute.Date
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginExpertsPanel extends Struct.CollectionTypeSchema {
  collectionName: 'panels'
  info: {
    description: 'Panel'
    displayName: '\u4E13\u5BB6\u7EC4'
    pluralName: 'panels'
    singularName: 'panel'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    chairName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    concludedAt: Schema.Attribute.DateTime
    conclusionText: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    drawnAt: Schema.Attribute.DateTime
    drawnBy: Schema.Attribute.Enumeration<['random', 'named']>
    dueAt: Schema.Attribute.DateTime
    expertActor: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    kind: Schema.Attribute.Enumeration<['provider', 'pilot', 'evaluation']> & Schema.Attribute.Required
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::experts.panel'> & Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    reviewMode: Schema.Attribute.Enumeration<['blind', 'named']>
    round: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
    size: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 7
          min: 3
        },
        number
      >
    specialities: Schema.Attribute.JSON
    startedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<
      ['planned', 'drawn', 'individual', 'discussion', 'concluded', 'stuck', 'settled', 'void']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'planned'>
    stuckReason: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginExpertsPanelDraw extends Struct.CollectionTypeSchema {
  collectionName: 'panel_draws'
  info: {
    description: 'Record of a draw'
    displayName: '\u62BD\u53D6\u8BB0\u5F55'
    pluralName: 'panel-draws'
    singularName: 'panel-draw'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    drawnAt: Schema.Attribute.DateTime & Schema.Attribute.Required
    drawnBy: Schema.Attribute.Enumeration<['random', 'named']> & Schema.Attribute.Required
    ineligible: Schema.Attribute.JSON
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::experts.panel-draw'> & Schema.Attribute.Private
    members: Schema.Attribute.JSON
    panel: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.panel'>
    pool: Schema.Attribute.JSON
    publishedAt: Schema.Attribute.DateTime
    reason: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    reserves: Schema.Attribute.JSON
    seed: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    size: Schema.Attribute.Integer & Schema.Attribute.Required
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface PluginExpertsPanelParty extends Struct.CollectionTypeSchema {
  collectionName: 'panel_parties'
  info: {
    description: 'Party to a review'
    displayName: '\u8BC4\u5BA1\u76F8\u5173\u5355\u4F4D'
    pluralName: 'panel-parties'
    singularName: 'panel-party'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::experts.panel-party'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    panelSubject: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.panel-subject'>
    people: Schema.Attribute.JSON
    publishedAt: Schema.Attribute.DateTime
    role: Schema.Attribute.Enumeration<['applicant', 'would-serve']> & Schema.Attribute.Required
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface PluginExpertsPanelSubject extends Struct.CollectionTypeSchema {
  collectionName: 'panel_subjects'
  info: {
    description: 'Subject of a panel'
    displayName: '\u8BC4\u5BA1\u4E8B\u9879'
    pluralName: 'panel-subjects'
    singularName: 'panel-subject'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    criteria: Schema.Attribute.JSON
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::experts.panel-subject'> & Schema.Attribute.Private
    ordinal: Schema.Attribute.Integer & Schema.Attribute.Required
    panel: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.panel'>
    publishedAt: Schema.Attribute.DateTime
    snapshotHash: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    subjectId: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    subjectUid: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface PluginExpertsScore extends Struct.CollectionTypeSchema {
  collectionName: 'scores'
  info: {
    description: 'Score'
    displayName: '\u8BC4\u5206'
    pluralName: 'scores'
    singularName: 'score'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    assignment: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.assignment'>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    criterion: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    edition: Schema.Attribute.Integer & Schema.Attribute.Required
    expertActor: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    item: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    itemKind: Schema.Attribute.Enumeration<['category', 'solution', 'product', 'demand', 'evaluation']> &
      Schema.Attribute.Required
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::experts.score'> & Schema.Attribute.Private
    must: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>
    panelSubject: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.panel-subject'>
    points: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 100
          min: 0
        },
        number
      >
    publishedAt: Schema.Attribute.DateTime
    reason: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2000
      }>
    round: Schema.Attribute.Integer & Schema.Attribute.Required
    snapshotHash: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface PluginFilesPrivateFile extends Struct.CollectionTypeSchema {
  collectionName: 'private_files'
  info: {
    description: 'Private file'
    displayName: '\u8BC1\u660E\u6750\u6599'
    pluralName: 'private-files'
    singularName: 'private-file'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    accountId: Schema.Attribute.Integer
    cityCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::files.private-file'> & Schema.Attribute.Private
    mime: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    purpose: Schema.Attribute.Enumeration<['evidence', 'verification', 'objection']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'evidence'>
    scan: Schema.Attribute.Enumeration<['pending', 'clean', 'infected', 'unscanned', 'failed']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'pending'>
    scanEngine: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    scanFinding: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    scanLeasedUntil: Schema.Attribute.DateTime
    scannedAt: Schema.Attribute.DateTime
    sha256: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    size: Schema.Attribute.Integer & Schema.Attribute.Required
    storage: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }> &
      Schema.Attribute.DefaultTo<'local'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    uploadedAt: Schema.Attribute.DateTime
    uploadedBy: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
  }
}

export interface PluginFilingBatch extends Struct.CollectionTypeSchema {
  collectionName: 'batches'
  info: {
    description: 'Batch'
    displayName: '\u6279\u6B21'
    pluralName: 'batches'
    singularName: 'batch'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    filingClosesAt: Schema.Attribute.DateTime
    filingOpensAt: Schema.Attribute.DateTime
    kind: Schema.Attribute.Enumeration<['pilot', 'provider']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'pilot'>
    liaisonDueAt: Schema.Attribute.DateTime
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.batch'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    note: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    ordinal: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 99
          min: 1
        },
        number
      > &
      Schema.Attribute.DefaultTo<1>
    parallel: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>
    publishedAt: Schema.Attribute.DateTime
    recommendClosesAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['planned', 'open', 'closed', 'cancelled']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'planned'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
    year: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 2100
          min: 2020
        },
        number
      >
  }
}

export interface PluginFilingCityList extends Struct.CollectionTypeSchema {
  collectionName: 'city_lists'
  info: {
    description: 'City recommendation'
    displayName: '\u5E02\u7EA7\u63A8\u8350\u60C5\u51B5'
    pluralName: 'city-lists'
    singularName: 'city-list'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    batch: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.batch'>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    frozenAt: Schema.Attribute.DateTime
    frozenVersion: Schema.Attribute.Integer
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.city-list'> & Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['collecting', 'frozen', 'none']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'collecting'>
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginFilingExtension extends Struct.CollectionTypeSchema {
  collectionName: 'extensions'
  info: {
    description: 'Extension'
    displayName: '\u5EF6\u671F'
    pluralName: 'extensions'
    singularName: 'extension'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    batch: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.batch'>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    grantedAt: Schema.Attribute.DateTime
    grantedBy: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.extension'> & Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    reason: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    scope: Schema.Attribute.Enumeration<['batch', 'city', 'applicant']> & Schema.Attribute.Required
    until: Schema.Attribute.DateTime & Schema.Attribute.Required
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    window: Schema.Attribute.Enumeration<['filing', 'recommendation', 'liaison']> & Schema.Attribute.Required
  }
}

export interface PluginFilingInvitation extends Struct.CollectionTypeSchema {
  collectionName: 'invitations'
  info: {
    description: 'Invitation'
    displayName: '\u7533\u62A5\u9080\u8BF7'
    pluralName: 'invitations'
    singularName: 'invitation'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    answeredAt: Schema.Attribute.DateTime
    batch: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.batch'>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    enterpriseName: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    invitedAt: Schema.Attribute.DateTime
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.invitation'> & Schema.Attribute.Private
    note: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500
      }>
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['invited', 'accepted', 'declined', 'revoked']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'invited'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginFilingLiaison extends Struct.CollectionTypeSchema {
  collectionName: 'liaisons'
  info: {
    description: 'Liaison'
    displayName: '\u8054\u7EDC\u5458'
    pluralName: 'liaisons'
    singularName: 'liaison'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    email: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    endedAt: Schema.Attribute.DateTime
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.liaison'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    namedAt: Schema.Attribute.DateTime
    phone: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    post: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['current', 'ended']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'current'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginFormsApplicationForm extends Struct.CollectionTypeSchema {
  collectionName: 'application_forms'
  info: {
    description: 'Application form'
    displayName: '\u7533\u8BF7\u8868'
    pluralName: 'application-forms'
    singularName: 'application-form'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    adoptedAt: Schema.Attribute.DateTime
    content: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000000
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    formVersion: Schema.Attribute.Integer & Schema.Attribute.Required
    hash: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::forms.application-form'> & Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['draft', 'current', 'superseded', 'discarded']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'draft'>
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginI18NLocale extends Struct.CollectionTypeSchema {
  collectionName: 'i18n_locale'
  info: {
    collectionName: 'locales'
    description: ''
    displayName: 'Locale'
    pluralName: 'locales'
    singularName: 'locale'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    code: Schema.Attribute.String & Schema.Attribute.Unique
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::i18n.locale'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.SetMinMax<
        {
          max: 50
          min: 1
        },
        number
      >
    publishedAt: Schema.Attribute.DateTime
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface PluginListsList extends Struct.CollectionTypeSchema {
  collectionName: 'lists'
  info: {
    description: 'List'
    displayName: '\u540D\u5355'
    pluralName: 'lists'
    singularName: 'list'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    batch: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.batch'>
    changeNote: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    determinedAt: Schema.Attribute.DateTime
    entries: Schema.Attribute.JSON
    entryCount: Schema.Attribute.Integer
    kind: Schema.Attribute.Enumeration<['recommendation', 'pilot', 'providers', 'solutions', 'products']> &
      Schema.Attribute.Required
    listVersion: Schema.Attribute.Integer & Schema.Attribute.Required
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::lists.list'> & Schema.Attribute.Private
    note: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    number: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    objectionsCloseAt: Schema.Attribute.DateTime
    objectionsOpenAt: Schema.Attribute.DateTime
    publishedAt: Schema.Attribute.DateTime
    publishedOnlineAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['determined', 'announced', 'published', 'superseded']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'determined'>
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginListsObjection extends Struct.CollectionTypeSchema {
  collectionName: 'objections'
  info: {
    description: 'Objection'
    displayName: '\u540D\u5355\u5F02\u8BAE'
    pluralName: 'objections'
    singularName: 'objection'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    answer: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    answerDueOn: Schema.Attribute.Date & Schema.Attribute.Required
    answeredAt: Schema.Attribute.DateTime
    batch: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.batch'>
    codeDigest: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Private &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    contact: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    entry: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    entryTitle: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    evidence: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    files: Schema.Attribute.Relation<'oneToMany', 'plugin::lists.objection-file'>
    grounds: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    list: Schema.Attribute.Relation<'manyToOne', 'plugin::lists.list'>
    listKind: Schema.Attribute.Enumeration<['recommendation', 'pilot', 'providers', 'solutions', 'products']> &
      Schema.Attribute.Required
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::lists.objection'> & Schema.Attribute.Private
    number: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    objector: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    receivedAt: Schema.Attribute.DateTime & Schema.Attribute.Required
    state: Schema.Attribute.Enumeration<['received', 'accepted', 'not-accepted', 'upheld', 'dismissed']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'received'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
    wish: Schema.Attribute.Enumeration<['take-out', 'put-in']> & Schema.Attribute.Required
  }
}

export interface PluginListsObjectionFile extends Struct.CollectionTypeSchema {
  collectionName: 'objection_files'
  info: {
    description: 'File of an objection'
    displayName: '\u5F02\u8BAE\u6240\u9644\u6750\u6599'
    pluralName: 'objection-files'
    singularName: 'objection-file'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::lists.objection-file'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    objection: Schema.Attribute.Relation<'manyToOne', 'plugin::lists.objection'>
    proof: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface PluginOrganisationsHandOver extends Struct.CollectionTypeSchema {
  collectionName: 'hand_overs'
  info: {
    description: 'Hand-over'
    displayName: '\u5C5E\u5730\u79FB\u4EA4'
    pluralName: 'hand-overs'
    singularName: 'hand-over'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    answeredAt: Schema.Attribute.DateTime
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    fromCity: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::organisations.hand-over'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    organisation: Schema.Attribute.Enumeration<['enterprise', 'provider']> & Schema.Attribute.Required
    proposedAt: Schema.Attribute.DateTime
    publishedAt: Schema.Attribute.DateTime
    reason: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2000
      }>
    snapshot: Schema.Attribute.JSON
    state: Schema.Attribute.Enumeration<['proposed', 'accepted', 'declined', 'withdrawn']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'proposed'>
    toCity: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginOrganisationsMemberInvitation extends Struct.CollectionTypeSchema {
  collectionName: 'member_invitations'
  info: {
    description: 'Invitation of a member'
    displayName: '\u6210\u5458\u9080\u8BF7'
    pluralName: 'member-invitations'
    singularName: 'member-invitation'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    email: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    expiresAt: Schema.Attribute.DateTime & Schema.Attribute.Required
    invitedAt: Schema.Attribute.DateTime
    invitedBy: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    joinedAt: Schema.Attribute.DateTime
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::organisations.member-invitation'> &
      Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    organisation: Schema.Attribute.Enumeration<['enterprise', 'provider']> & Schema.Attribute.Required
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['open', 'joined', 'revoked']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'open'>
    tokenHash: Schema.Attribute.String &
      Schema.Attribute.Private &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginOrganisationsMembership extends Struct.CollectionTypeSchema {
  collectionName: 'memberships'
  info: {
    description: 'Membership'
    displayName: '\u8D26\u53F7\u5F52\u5C5E'
    pluralName: 'memberships'
    singularName: 'membership'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    accountId: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.Unique
    cityCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::organisations.membership'> & Schema.Attribute.Private
    organisation: Schema.Attribute.Enumeration<['enterprise', 'provider']> & Schema.Attribute.Required
    publishedAt: Schema.Attribute.DateTime
    standing: Schema.Attribute.Enumeration<['owner', 'member']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'owner'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginOrganisationsVerification extends Struct.CollectionTypeSchema {
  collectionName: 'verifications'
  info: {
    description: 'Verification'
    displayName: '\u4E3B\u4F53\u6838\u9A8C'
    pluralName: 'verifications'
    singularName: 'verification'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    accountId: Schema.Attribute.Integer
    applicantEmail: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    applicantName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    decidedAt: Schema.Attribute.DateTime
    decisionReason: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    kind: Schema.Attribute.Enumeration<['registration', 'claim']> & Schema.Attribute.Required
    letter: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    licence: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::organisations.verification'> &
      Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    nameOnRecord: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    organisation: Schema.Attribute.Enumeration<['enterprise', 'provider']> & Schema.Attribute.Required
    ownerOnRecord: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['draft', 'submitted', 'returned', 'accepted', 'rejected', 'withdrawn']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'draft'>
    subjectCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    submittedAt: Schema.Attribute.DateTime
    typedCityCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    typedOrganisation: Schema.Attribute.Enumeration<['enterprise', 'provider']>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginPoolStanding extends Struct.CollectionTypeSchema {
  collectionName: 'standings'
  info: {
    description: 'Standing'
    displayName: '\u670D\u52A1\u8D44\u683C'
    pluralName: 'standings'
    singularName: 'standing'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    admittedAt: Schema.Attribute.DateTime & Schema.Attribute.Required
    application: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    barredUntil: Schema.Attribute.DateTime
    basis: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    categoryCode: Schema.Attribute.Enumeration<
      ['smart-equipment', 'network', 'identification', 'integration', 'solution', 'security', 'producer-service']
    > &
      Schema.Attribute.Required
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    endedAt: Schema.Attribute.DateTime
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::pool.standing'> & Schema.Attribute.Private
    provider: Schema.Attribute.Relation<'manyToOne', 'api::provider.provider'>
    providerName: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['active', 'restricted', 'removed', 'disqualified', 'lapsed', 'revoked']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'active'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginReviewWorkflowsWorkflow extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_workflows'
  info: {
    description: ''
    displayName: 'Workflow'
    name: 'Workflow'
    pluralName: 'workflows'
    singularName: 'workflow'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    contentTypes: Schema.Attribute.JSON & Schema.Attribute.Required & Schema.Attribute.DefaultTo<'[]'>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::review-workflows.workflow'> &
      Schema.Attribute.Private
    name: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Unique
    publishedAt: Schema.Attribute.DateTime
    stageRequiredToPublish: Schema.Attribute.Relation<'oneToOne', 'plugin::review-workflows.workflow-stage'>
    stages: Schema.Attribute.Relation<'oneToMany', 'plugin::review-workflows.workflow-stage'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface PluginReviewWorkflowsWorkflowStage extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_workflows_stages'
  info: {
    description: ''
    displayName: 'Stages'
    name: 'Workflow Stage'
    pluralName: 'workflow-stages'
    singularName: 'workflow-stage'
  }
  options: {
    draftAndPublish: false
    version: '1.1.0'
  }
  attributes: {
    color: Schema.Attribute.String & Schema.Attribute.DefaultTo<'#4945FF'>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::review-workflows.workflow-stage'> &
      Schema.Attribute.Private
    name: Schema.Attribute.String
    permissions: Schema.Attribute.Relation<'manyToMany', 'admin::permission'>
    publishedAt: Schema.Attribute.DateTime
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    workflow: Schema.Attribute.Relation<'manyToOne', 'plugin::review-workflows.workflow'>
  }
}

export interface PluginUploadFile extends Struct.CollectionTypeSchema {
  collectionName: 'files'
  info: {
    description: ''
    displayName: 'File'
    pluralName: 'files'
    singularName: 'file'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    alternativeText: Schema.Attribute.Text
    caption: Schema.Attribute.Text
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    ext: Schema.Attribute.String
    focalPoint: Schema.Attribute.JSON
    folder: Schema.Attribute.Relation<'manyToOne', 'plugin::upload.folder'> & Schema.Attribute.Private
    folderPath: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Private &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }>
    formats: Schema.Attribute.JSON
    hash: Schema.Attribute.String & Schema.Attribute.Required
    height: Schema.Attribute.Integer
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::upload.file'> & Schema.Attribute.Private
    mime: Schema.Attribute.String & Schema.Attribute.Required
    name: Schema.Attribute.String & Schema.Attribute.Required
    previewUrl: Schema.Attribute.Text
    provider: Schema.Attribute.String & Schema.Attribute.Required
    provider_metadata: Schema.Attribute.JSON
    publishedAt: Schema.Attribute.DateTime
    related: Schema.Attribute.Relation<'morphToMany'>
    size: Schema.Attribute.Decimal & Schema.Attribute.Required
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    url: Schema.Attribute.Text & Schema.Attribute.Required
    width: Schema.Attribute.Integer
  }
}

export interface PluginUploadFolder extends Struct.CollectionTypeSchema {
  collectionName: 'upload_folders'
  info: {
    displayName: 'Folder'
    pluralName: 'folders'
    singularName: 'folder'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    children: Schema.Attribute.Relation<'oneToMany', 'plugin::upload.folder'>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    files: Schema.Attribute.Relation<'oneToMany', 'plugin::upload.file'>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::upload.folder'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }>
    parent: Schema.Attribute.Relation<'manyToOne', 'plugin::upload.folder'>
    path: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1
      }>
    pathId: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.Unique
    publishedAt: Schema.Attribute.DateTime
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface PluginUsersPermissionsPermission extends Struct.CollectionTypeSchema {
  collectionName: 'up_permissions'
  info: {
    description: ''
    displayName: 'Permission'
    name: 'permission'
    pluralName: 'permissions'
    singularName: 'permission'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    action: Schema.Attribute.String & Schema.Attribute.Required
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.permission'> &
      Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    role: Schema.Attribute.Relation<'manyToOne', 'plugin::users-permissions.role'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface PluginUsersPermissionsRole extends Struct.CollectionTypeSchema {
  collectionName: 'up_roles'
  info: {
    description: ''
    displayName: 'Role'
    name: 'role'
    pluralName: 'roles'
    singularName: 'role'
  }
  options: {
    draftAndPublish: false
  }
  attributes: {
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    description: Schema.Attribute.String
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.role'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 3
      }>
    permissions: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.permission'>
    publishedAt: Schema.Attribute.DateTime
    type: Schema.Attribute.String & Schema.Attribute.Unique
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    users: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.user'>
  }
}

export interface PluginUsersPermissionsUser extends Struct.CollectionTypeSchema {
  collectionName: 'up_users'
  info: {
    description: ''
    displayName: 'User'
    name: 'user'
    pluralName: 'users'
    singularName: 'user'
  }
  options: {
    draftAndPublish: false
    timestamps: true
  }
  attributes: {
    blocked: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>
    confirmationToken: Schema.Attribute.String & Schema.Attribute.Private
    confirmed: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    email: Schema.Attribute.Email &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 6
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.user'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100
      }>
    password: Schema.Attribute.Password &
      Schema.Attribute.Private &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 6
      }>
    provider: Schema.Attribute.String
    publishedAt: Schema.Attribute.DateTime
    resetPasswordToken: Schema.Attribute.String & Schema.Attribute.Private
    role: Schema.Attribute.Relation<'manyToOne', 'plugin::users-permissions.role'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    username: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 3
      }>
  }
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ContentTypeSchemas {
      'admin::api-token': AdminApiToken
      'admin::api-token-permission': AdminApiTokenPermission
      'admin::permission': AdminPermission
      'admin::role': AdminRole
      'admin::session': AdminSession
      'admin::transfer-token': AdminTransferToken
      'admin::transfer-token-permission': AdminTransferTokenPermission
      'admin::user': AdminUser
      'api::announcement.announcement': ApiAnnouncementAnnouncement
      'api::case-study.case-study': ApiCaseStudyCaseStudy
      'api::city.city': ApiCityCity
      'api::demand.demand': ApiDemandDemand
      'api::enterprise-label.enterprise-label': ApiEnterpriseLabelEnterpriseLabel
      'api::enterprise.enterprise': ApiEnterpriseEnterprise
      'api::product.product': ApiProductProduct
      'api::provider-category.provider-category': ApiProviderCategoryProviderCategory
      'api::provider.provider': ApiProviderProvider
      'plugin::applications.application': PluginApplicationsApplication
      'plugin::applications.application-file': PluginApplicationsApplicationFile
      'plugin::applications.application-snapshot': PluginApplicationsApplicationSnapshot
      'plugin::catalogue.listing': PluginCatalogueListing
      'plugin::content-releases.release': PluginContentReleasesRelease
      'plugin::content-releases.release-action': PluginContentReleasesReleaseAction
      'plugin::desk.attempt': PluginDeskAttempt
      'plugin::desk.officer': PluginDeskOfficer
      'plugin::experts.assignment': PluginExpertsAssignment
      'plugin::experts.conclusion': PluginExpertsConclusion
      'plugin::experts.expert': PluginExpertsExpert
      'plugin::experts.panel': PluginExpertsPanel
      'plugin::experts.panel-draw': PluginExpertsPanelDraw
      'plugin::experts.panel-party': PluginExpertsPanelParty
      'plugin::experts.panel-subject': PluginExpertsPanelSubject
      'plugin::experts.score': PluginExpertsScore
      'plugin::files.private-file': PluginFilesPrivateFile
      'plugin::filing.batch': PluginFilingBatch
      'plugin::filing.city-list': PluginFilingCityList
      'plugin::filing.extension': PluginFilingExtension
      'plugin::filing.invitation': PluginFilingInvitation
      'plugin::filing.liaison': PluginFilingLiaison
      'plugin::forms.application-form': PluginFormsApplicationForm
      'plugin::i18n.locale': PluginI18NLocale
      'plugin::lists.list': PluginListsList
      'plugin::lists.objection': PluginListsObjection
      'plugin::lists.objection-file': PluginListsObjectionFile
      'plugin::organisations.hand-over': PluginOrganisationsHandOver
      'plugin::organisations.member-invitation': PluginOrganisationsMemberInvitation
      'plugin::organisations.membership': PluginOrganisationsMembership
      'plugin::organisations.verification': PluginOrganisationsVerification
      'plugin::pool.standing': PluginPoolStanding
      'plugin::review-workflows.workflow': PluginReviewWorkflowsWorkflow
      'plugin::review-workflows.workflow-stage': PluginReviewWorkflowsWorkflowStage
      'plugin::upload.file': PluginUploadFile
      'plugin::upload.folder': PluginUploadFolder
      'plugin::users-permissions.permission': PluginUsersPermissionsPermission
      'plugin::users-permissions.role': PluginUsersPermissionsRole
      'plugin::users-permissions.user': PluginUsersPermissionsUser
    }
  }
}
