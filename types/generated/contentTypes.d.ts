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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
    i18n: {
      localized: false
    }
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Announcement'
      zh: '\u901A\u77E5\u516C\u544A'
    }
    list: ['title', 'kind', 'number', 'state', 'publicAt', 'edition']
    main: 'title'
    newestBy: 'publicAt'
    territory: 'shared'
  }
  attributes: {
    aboutId: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'What it is about'
          zh: '\u6240\u6D89\u4E8B\u9879\u7F16\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    aboutUid: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Type of what it is about'
          zh: '\u6240\u6D89\u4E8B\u9879\u7C7B\u578B'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    body: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Text'
          zh: '\u6B63\u6587'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 50000
      }>
    changeNote: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'What changed'
          zh: '\u53D8\u66F4\u8BF4\u660E'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    decidedOn: Schema.Attribute.Date &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Decided on'
          zh: '\u51B3\u5B9A\u65E5\u671F'
        }
      }>
    decision: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Decision'
          zh: '\u51B3\u5B9A\u5185\u5BB9'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2000
      }>
    edition: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Edition'
          zh: '\u7248\u6B21'
        }
      }>
    ground: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Ground'
          zh: '\u901A\u62A5\u4E8B\u7531'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2000
      }>
    kind: Schema.Attribute.Enumeration<['general', 'policy', 'list', 'public-notice', 'rectification']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Kind'
          zh: '\u79CD\u7C7B'
        }
        values: {
          general: {
            en: 'General'
            zh: '\u4E00\u822C\u901A\u77E5'
          }
          list: {
            en: 'List published'
            zh: '\u540D\u5355\u516C\u5E03'
          }
          policy: {
            en: 'Policy'
            zh: '\u653F\u7B56\u6587\u4EF6'
          }
          'public-notice': {
            en: 'Public notice'
            zh: '\u516C\u5F00\u901A\u62A5'
          }
          rectification: {
            en: 'Rectification'
            zh: '\u9650\u671F\u6574\u6539\u901A\u544A'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'general'>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::announcement.announcement'> & Schema.Attribute.Private
    number: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Document number'
          zh: '\u6587\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100
      }>
    publicAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Public at'
          zh: '\u516C\u5F00\u65F6\u95F4'
        }
      }>
    publishedAt: Schema.Attribute.DateTime
    series: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Series'
          zh: '\u7CFB\u5217\u7F16\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    state: Schema.Attribute.Enumeration<['draft', 'scheduled', 'published', 'superseded', 'withdrawn']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          draft: {
            en: 'Draft'
            zh: '\u8349\u7A3F'
          }
          published: {
            en: 'Published'
            zh: '\u5DF2\u516C\u5F00'
          }
          scheduled: {
            en: 'Scheduled'
            zh: '\u5F85\u5B9A\u65F6\u516C\u5F00'
          }
          superseded: {
            en: 'Superseded'
            zh: '\u5DF2\u88AB\u65B0\u7248\u53D6\u4EE3'
          }
          withdrawn: {
            en: 'Withdrawn'
            zh: '\u5DF2\u64A4\u56DE'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'draft'>
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Title'
          zh: '\u6807\u9898'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Case study'
      zh: '\u670D\u52A1\u6848\u4F8B'
    }
    list: ['title', 'providerName', 'customerName', 'completedOn', 'cityCode']
    main: 'title'
    territory: {
      city: 'cityCode'
      owner: 'creditCode'
    }
  }
  attributes: {
    background: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Background'
          zh: '\u80CC\u666F'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    categoryCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Category'
          zh: '\u7C7B\u522B\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City'
          zh: '\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    completedOn: Schema.Attribute.Date &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Completed on'
          zh: '\u5B8C\u6210\u65E5\u671F'
        }
      }>
    contractAmount: Schema.Attribute.BigInteger &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Contract amount (fen)'
          zh: '\u5408\u540C\u91D1\u989D\uFF08\u5206\uFF09'
        }
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Credit code of the provider'
          zh: '\u670D\u52A1\u5546\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    customerCreditCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Credit code of the customer'
          zh: '\u5BA2\u6237\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    customerName: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Customer'
          zh: '\u5BA2\u6237\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    figures: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Figures before and after'
          zh: '\u5B9E\u65BD\u524D\u540E\u5BF9\u6BD4'
        }
      }>
    industryCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Industry code'
          zh: '\u884C\u4E1A\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::case-study.case-study'> & Schema.Attribute.Private
    product: Schema.Attribute.Relation<'manyToOne', 'api::product.product'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Product'
          zh: '\u4EA7\u54C1\u4E0E\u670D\u52A1'
        }
      }>
    provider: Schema.Attribute.Relation<'manyToOne', 'api::provider.provider'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Provider'
          zh: '\u670D\u52A1\u5546'
        }
      }>
    providerName: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Provider name'
          zh: '\u670D\u52A1\u5546\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    solution: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Solution'
          zh: '\u505A\u6CD5'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Title'
          zh: '\u6848\u4F8B\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'City'
      zh: '\u5730\u5E02'
    }
    list: ['code', 'name', 'nameEn']
    main: 'name'
    territory: 'shared'
  }
  attributes: {
    code: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Division code'
          zh: '\u884C\u653F\u533A\u5212\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::city.city'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name'
          zh: '\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    nameEn: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'English name'
          zh: '\u82F1\u6587\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    provinceCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Province code'
          zh: '\u7701\u7EA7\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    sort: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Order'
          zh: '\u6392\u5E8F'
        }
      }>
    state: Schema.Attribute.Enumeration<['active']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          active: {
            en: 'Active'
            zh: '\u6B63\u5E38'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'active'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Demand'
      zh: '\u8F6C\u578B\u9700\u6C42'
    }
    list: ['title', 'enterpriseName', 'cityCode', 'batch', 'state', 'priority', 'submittedAt']
    main: 'title'
    newestBy: 'submittedAt'
    territory: {
      city: 'cityCode'
      owner: 'creditCode'
    }
  }
  attributes: {
    batch: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.batch'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Batch'
          zh: '\u6279\u6B21'
        }
      }>
    budget: Schema.Attribute.BigInteger &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Budget (fen)'
          zh: '\u9884\u7B97\uFF08\u5206\uFF09'
        }
      }>
    carriedFrom: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Carried over from'
          zh: '\u7ED3\u8F6C\u81EA'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    categories: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Wanted categories'
          zh: '\u6240\u9700\u670D\u52A1\u7C7B\u522B'
        }
      }>
    cityAnswerBy: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City answers by'
          zh: '\u5E02\u7EA7\u8865\u6B63\u622A\u6B62'
        }
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City'
          zh: '\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    cityListVersion: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City list version'
          zh: '\u6240\u5728\u63A8\u8350\u540D\u5355\u7248\u672C'
        }
      }>
    contactName: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Contact'
          zh: '\u8054\u7CFB\u4EBA'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    contactPhone: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Telephone'
          zh: '\u8054\u7CFB\u7535\u8BDD'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Unified social credit code'
          zh: '\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    enterprise: Schema.Attribute.Relation<'manyToOne', 'api::enterprise.enterprise'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Enterprise'
          zh: '\u4F01\u4E1A'
        }
      }>
    enterpriseName: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Enterprise name'
          zh: '\u4F01\u4E1A\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    expectedBenefit: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Expected benefit'
          zh: '\u9884\u671F\u6548\u76CA'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    industryCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Industry code'
          zh: '\u884C\u4E1A\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::demand.demand'> & Schema.Attribute.Private
    painPoints: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Pain points'
          zh: '\u75DB\u70B9\u95EE\u9898'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    priority: Schema.Attribute.Boolean &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Priority'
          zh: '\u4F18\u5148\u63A8\u8350'
        }
      }> &
      Schema.Attribute.DefaultTo<false>
    priorityGrounds: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Grounds of priority'
          zh: '\u4F18\u5148\u7406\u7531'
        }
      }>
    publishedAt: Schema.Attribute.DateTime
    receiptNumber: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Receipt number'
          zh: '\u56DE\u6267\u7F16\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    reviewConclusion: Schema.Attribute.Enumeration<['passed', 'failed']> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Review conclusion'
          zh: '\u590D\u5BA1\u7ED3\u8BBA'
        }
        values: {
          failed: {
            en: 'Not passed'
            zh: '\u4E0D\u901A\u8FC7'
          }
          passed: {
            en: 'Passed'
            zh: '\u901A\u8FC7'
          }
        }
      }>
    reviewedBy: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Reviewed by'
          zh: '\u590D\u5BA1\u4EBA'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    reviewReason: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Review opinion'
          zh: '\u590D\u5BA1\u610F\u89C1'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    scenes: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Scenes'
          zh: '\u5E94\u7528\u573A\u666F'
        }
      }>
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
        'listed',
        'not-listed',
        'withdrawn',
      ]
    > &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          draft: {
            en: 'Draft'
            zh: '\u8349\u7A3F'
          }
          'in-review': {
            en: 'In provincial review'
            zh: '\u7701\u7EA7\u590D\u5BA1\u4E2D'
          }
          listed: {
            en: 'Listed'
            zh: '\u5217\u5165\u8BD5\u70B9\u540D\u5355'
          }
          'not-listed': {
            en: 'Not listed'
            zh: '\u672A\u5217\u5165\u8BD5\u70B9\u540D\u5355'
          }
          'not-selected': {
            en: 'Not selected'
            zh: '\u521D\u9009\u672A\u901A\u8FC7'
          }
          recommended: {
            en: 'Recommended'
            zh: '\u5DF2\u63A8\u8350'
          }
          returned: {
            en: 'Returned for correction'
            zh: '\u9000\u56DE\u4F01\u4E1A\u8865\u6B63'
          }
          'returned-to-city': {
            en: 'Returned to the city'
            zh: '\u9000\u56DE\u5E02\u7EA7'
          }
          selected: {
            en: 'Selected'
            zh: '\u521D\u9009\u901A\u8FC7'
          }
          submitted: {
            en: 'Submitted'
            zh: '\u5F85\u5E02\u7EA7\u521D\u9009'
          }
          withdrawn: {
            en: 'Withdrawn'
            zh: '\u5DF2\u64A4\u56DE'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'draft'>
    submittedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Submitted at'
          zh: '\u63D0\u4EA4\u65F6\u95F4'
        }
      }>
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Title'
          zh: '\u9700\u6C42\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    urgency: Schema.Attribute.Enumeration<['urgent', 'soon', 'planned']> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Urgency'
          zh: '\u7D27\u8FEB\u7A0B\u5EA6'
        }
        values: {
          planned: {
            en: 'Planned'
            zh: '\u89C4\u5212\u4E2D'
          }
          soon: {
            en: 'Soon (a year)'
            zh: '\u8F83\u6025\uFF08\u4E00\u5E74\u5185\uFF09'
          }
          urgent: {
            en: 'Urgent (half a year)'
            zh: '\u8FEB\u5207\uFF08\u534A\u5E74\u5185\uFF09'
          }
        }
      }>
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Enterprise label'
      zh: '\u4F01\u4E1A\u79F0\u53F7'
    }
    list: ['enterpriseName', 'kind', 'certificateNumber', 'year', 'validUntilOn', 'source', 'state', 'cityCode']
    main: 'enterpriseName'
    territory: {
      city: 'cityCode'
      owner: 'creditCode'
    }
  }
  attributes: {
    certificateNumber: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Certificate number'
          zh: '\u8BC1\u4E66\u7F16\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    chainName: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Chain or cluster'
          zh: '\u4EA7\u4E1A\u94FE\uFF08\u96C6\u7FA4\uFF09\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City'
          zh: '\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Unified social credit code'
          zh: '\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    enterprise: Schema.Attribute.Relation<'manyToOne', 'api::enterprise.enterprise'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Enterprise'
          zh: '\u4F01\u4E1A'
        }
      }>
    enterpriseName: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Enterprise name'
          zh: '\u4F01\u4E1A\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    kind: Schema.Attribute.Enumeration<
      ['specialised', 'little-giant', 'champion', 'key-chain', 'characteristic-cluster']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Label'
          zh: '\u79F0\u53F7'
        }
        values: {
          champion: {
            en: 'single-product champion'
            zh: '\u5355\u9879\u51A0\u519B'
          }
          'characteristic-cluster': {
            en: 'member of a characteristic industrial cluster'
            zh: '\u7279\u8272\u4EA7\u4E1A\u96C6\u7FA4'
          }
          'key-chain': {
            en: 'member of a key industrial chain'
            zh: '\u91CD\u70B9\u4EA7\u4E1A\u94FE'
          }
          'little-giant': {
            en: '"little giant"'
            zh: '\u4E13\u7CBE\u7279\u65B0\u201C\u5C0F\u5DE8\u4EBA\u201D'
          }
          specialised: {
            en: 'specialised, refined, distinctive and innovative SME'
            zh: '\u4E13\u7CBE\u7279\u65B0'
          }
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::enterprise-label.enterprise-label'> &
      Schema.Attribute.Private
    proof: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Proof (private file)'
          zh: '\u8BC1\u660E\u6750\u6599'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    source: Schema.Attribute.Enumeration<['imported', 'declared']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Source'
          zh: '\u6765\u6E90'
        }
        values: {
          declared: {
            en: 'Declared by the enterprise'
            zh: '\u4F01\u4E1A\u7533\u62A5'
          }
          imported: {
            en: 'Import'
            zh: '\u6279\u91CF\u5BFC\u5165'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'declared'>
    state: Schema.Attribute.Enumeration<['declared', 'confirmed', 'rejected', 'removed']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          confirmed: {
            en: 'Confirmed'
            zh: '\u5DF2\u786E\u8BA4'
          }
          declared: {
            en: 'Awaiting the city'
            zh: '\u5F85\u5E02\u7EA7\u786E\u8BA4'
          }
          rejected: {
            en: 'Rejected'
            zh: '\u4E0D\u4E88\u786E\u8BA4'
          }
          removed: {
            en: 'Removed by the enterprise'
            zh: '\u4F01\u4E1A\u5DF2\u64A4\u9500'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'declared'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    validUntilOn: Schema.Attribute.Date &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Valid until'
          zh: '\u6709\u6548\u671F\u81F3'
        }
      }>
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
    year: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Year'
          zh: '\u8BA4\u5B9A\u5E74\u4EFD'
        }
      }> &
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Enterprise'
      zh: '\u4F01\u4E1A'
    }
    list: ['name', 'creditCode', 'cityCode', 'size', 'industryCode', 'source']
    main: 'name'
    territory: {
      city: 'cityCode'
      owner: 'creditCode'
    }
  }
  attributes: {
    address: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Registered address'
          zh: '\u6CE8\u518C\u5730\u5740'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500
      }>
    annualRevenue: Schema.Attribute.BigInteger &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Annual revenue (fen)'
          zh: '\u5E74\u8425\u4E1A\u6536\u5165\uFF08\u5206\uFF09'
        }
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City'
          zh: '\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    contactEmail: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'E-mail'
          zh: '\u7535\u5B50\u90AE\u7BB1'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200
      }>
    contactName: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Contact'
          zh: '\u8054\u7CFB\u4EBA'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100
      }>
    contactPhone: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Telephone'
          zh: '\u8054\u7CFB\u7535\u8BDD'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 50
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Unified social credit code'
          zh: '\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 18
        minLength: 18
      }>
    districtCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'District code'
          zh: '\u53BF\uFF08\u5E02\u3001\u533A\uFF09\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    employees: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Employees'
          zh: '\u4ECE\u4E1A\u4EBA\u6570'
        }
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 0
        },
        number
      >
    establishedOn: Schema.Attribute.Date &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Established on'
          zh: '\u6210\u7ACB\u65E5\u671F'
        }
      }>
    industryCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Industry code'
          zh: '\u884C\u4E1A\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 6
      }>
    introduction: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Introduction'
          zh: '\u4F01\u4E1A\u7B80\u4ECB'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    labels: Schema.Attribute.Relation<'oneToMany', 'api::enterprise-label.enterprise-label'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Labels'
          zh: '\u79F0\u53F7\u6807\u7B7E'
        }
      }>
    legalRepresentative: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Legal representative'
          zh: '\u6CD5\u5B9A\u4EE3\u8868\u4EBA'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::enterprise.enterprise'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name'
          zh: '\u4F01\u4E1A\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    size: Schema.Attribute.Enumeration<['large', 'medium', 'small', 'micro']> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Size'
          zh: '\u4F01\u4E1A\u89C4\u6A21'
        }
        values: {
          large: {
            en: 'large'
            zh: '\u5927\u578B'
          }
          medium: {
            en: 'medium'
            zh: '\u4E2D\u578B'
          }
          micro: {
            en: 'micro'
            zh: '\u5FAE\u578B'
          }
          small: {
            en: 'small'
            zh: '\u5C0F\u578B'
          }
        }
      }>
    source: Schema.Attribute.Enumeration<['registered', 'imported']> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Source'
          zh: '\u6765\u6E90'
        }
        values: {
          imported: {
            en: 'Import'
            zh: '\u6279\u91CF\u5BFC\u5165'
          }
          registered: {
            en: 'Own registration'
            zh: '\u81EA\u884C\u6CE8\u518C'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'registered'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    verifiedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Verified at'
          zh: '\u6838\u9A8C\u901A\u8FC7\u65F6\u95F4'
        }
      }>
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Product'
      zh: '\u4EA7\u54C1\u4E0E\u670D\u52A1'
    }
    list: ['name', 'kind', 'categoryCode', 'providerName', 'cityCode']
    main: 'name'
    territory: {
      city: 'cityCode'
      owner: 'creditCode'
    }
  }
  attributes: {
    categoryCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Category'
          zh: '\u7C7B\u522B\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City'
          zh: '\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Credit code of the provider'
          zh: '\u670D\u52A1\u5546\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    deliveryDays: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Delivery (days)'
          zh: '\u4EA4\u4ED8\u5468\u671F\uFF08\u5929\uFF09'
        }
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 0
        },
        number
      >
    description: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Description'
          zh: '\u8BE6\u7EC6\u8BF4\u660E'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    industries: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Industries'
          zh: '\u9002\u7528\u884C\u4E1A'
        }
      }>
    interfaces: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Open interfaces'
          zh: '\u5F00\u653E\u63A5\u53E3'
        }
      }>
    kind: Schema.Attribute.Enumeration<['solution', 'product', 'service']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Kind'
          zh: '\u79CD\u7C7B'
        }
        values: {
          product: {
            en: 'Product'
            zh: '\u4EA7\u54C1'
          }
          service: {
            en: 'Service'
            zh: '\u670D\u52A1'
          }
          solution: {
            en: 'Solution'
            zh: '\u89E3\u51B3\u65B9\u6848'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'product'>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::product.product'> & Schema.Attribute.Private
    manual: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Parts of the manual'
          zh: '\u64CD\u4F5C\u624B\u518C\u8981\u70B9'
        }
      }>
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name'
          zh: '\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    priceFrom: Schema.Attribute.BigInteger &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Price from (fen)'
          zh: '\u4EF7\u683C\u4E0B\u9650\uFF08\u5206\uFF09'
        }
      }>
    priceKind: Schema.Attribute.Enumeration<['fixed', 'range', 'negotiable']> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Pricing'
          zh: '\u8BA1\u4EF7\u65B9\u5F0F'
        }
        values: {
          fixed: {
            en: 'Fixed'
            zh: '\u56FA\u5B9A\u4EF7'
          }
          negotiable: {
            en: 'Negotiable'
            zh: '\u9762\u8BAE'
          }
          range: {
            en: 'Range'
            zh: '\u533A\u95F4\u4EF7'
          }
        }
      }>
    priceTo: Schema.Attribute.BigInteger &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Price to (fen)'
          zh: '\u4EF7\u683C\u4E0A\u9650\uFF08\u5206\uFF09'
        }
      }>
    provider: Schema.Attribute.Relation<'manyToOne', 'api::provider.provider'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Provider'
          zh: '\u670D\u52A1\u5546'
        }
      }>
    providerName: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Provider name'
          zh: '\u670D\u52A1\u5546\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    scenes: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Scenes'
          zh: '\u5E94\u7528\u573A\u666F'
        }
      }>
    selectedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Selected at'
          zh: '\u5165\u9009\u65F6\u95F4'
        }
      }>
    selectedInBatch: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Selected in batch'
          zh: '\u5165\u9009\u6279\u6B21'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    summary: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Summary'
          zh: '\u4E00\u53E5\u8BDD\u4ECB\u7ECD'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500
      }>
    training: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Training'
          zh: '\u57F9\u8BAD\u8BFE\u7A0B'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Provider category'
      zh: '\u670D\u52A1\u5546\u7C7B\u522B'
    }
    list: ['number', 'name', 'nameEn', 'clause']
    main: 'name'
    territory: 'shared'
  }
  attributes: {
    clause: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Clause'
          zh: '\u653F\u7B56\u6761\u6B3E'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    code: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Code'
          zh: '\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    conditions: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Conditions'
          zh: '\u57FA\u672C\u6761\u4EF6'
        }
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    description: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Description'
          zh: '\u8BF4\u660E'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    edition: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Edition of the conditions'
          zh: '\u6761\u4EF6\u7248\u672C'
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::provider-category.provider-category'> &
      Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name'
          zh: '\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    nameEn: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'English name'
          zh: '\u82F1\u6587\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    number: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Number'
          zh: '\u5E8F\u53F7'
        }
      }>
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Provider'
      zh: '\u670D\u52A1\u5546'
    }
    list: ['name', 'creditCode', 'cityCode', 'subjectKind']
    main: 'name'
    territory: {
      city: 'cityCode'
      owner: 'creditCode'
    }
  }
  attributes: {
    address: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Registered address'
          zh: '\u6CE8\u518C\u5730\u5740'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500
      }>
    caseStudies: Schema.Attribute.Relation<'oneToMany', 'api::case-study.case-study'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Case studies'
          zh: '\u6848\u4F8B'
        }
      }>
    categories: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Categories'
          zh: '\u670D\u52A1\u7C7B\u522B'
        }
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City'
          zh: '\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    contactEmail: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'E-mail'
          zh: '\u7535\u5B50\u90AE\u7BB1'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200
      }>
    contactName: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Contact'
          zh: '\u8054\u7CFB\u4EBA'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100
      }>
    contactPhone: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Telephone'
          zh: '\u8054\u7CFB\u7535\u8BDD'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 50
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Unified social credit code'
          zh: '\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 18
        minLength: 18
      }>
    employees: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Employees'
          zh: '\u4ECE\u4E1A\u4EBA\u6570'
        }
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 0
        },
        number
      >
    establishedOn: Schema.Attribute.Date &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Established on'
          zh: '\u6210\u7ACB\u65E5\u671F'
        }
      }>
    introduction: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Introduction'
          zh: '\u7B80\u4ECB'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    legalRepresentative: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Legal representative'
          zh: '\u6CD5\u5B9A\u4EE3\u8868\u4EBA'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::provider.provider'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name'
          zh: '\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    nationalPlatformId: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Identifier on the national platform'
          zh: '\u56FD\u5BB6\u5E73\u53F0\u7F16\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    outsideProvince: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Registered outside the province'
          zh: '\u7701\u5916\u6CE8\u518C\u5730'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    products: Schema.Attribute.Relation<'oneToMany', 'api::product.product'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Products'
          zh: '\u4EA7\u54C1\u4E0E\u670D\u52A1'
        }
      }>
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
    > &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Kind of subject'
          zh: '\u4E3B\u4F53\u7C7B\u578B'
        }
        values: {
          association: {
            en: 'association'
            zh: '\u793E\u4F1A\u56E2\u4F53'
          }
          'farmers-cooperative': {
            en: "farmers' cooperative"
            zh: '\u519C\u6C11\u4E13\u4E1A\u5408\u4F5C\u793E'
          }
          firm: {
            en: 'enterprise'
            zh: '\u4F01\u4E1A'
          }
          'foreign-body': {
            en: 'foreign body in China'
            zh: '\u5883\u5916\u9A7B\u534E\u673A\u6784'
          }
          foundation: {
            en: 'foundation'
            zh: '\u57FA\u91D1\u4F1A'
          }
          'government-organ': {
            en: 'government organ'
            zh: '\u673A\u5173'
          }
          'individual-business': {
            en: 'individual business'
            zh: '\u4E2A\u4F53\u5DE5\u5546\u6237'
          }
          institution: {
            en: 'public institution'
            zh: '\u4E8B\u4E1A\u5355\u4F4D'
          }
          'legal-service': {
            en: 'legal service body'
            zh: '\u6CD5\u5F8B\u670D\u52A1\u673A\u6784'
          }
          'mass-organisation': {
            en: 'mass organisation'
            zh: '\u7FA4\u4F17\u56E2\u4F53'
          }
          'military-institution': {
            en: 'military institution'
            zh: '\u519B\u961F\u4E8B\u4E1A\u5355\u4F4D'
          }
          other: {
            en: 'other organisation'
            zh: '\u5176\u4ED6\u7EC4\u7EC7'
          }
          'private-non-enterprise': {
            en: 'private non-enterprise unit'
            zh: '\u6C11\u529E\u975E\u4F01\u4E1A\u5355\u4F4D'
          }
          religious: {
            en: 'religious site or school'
            zh: '\u5B97\u6559\u6D3B\u52A8\u573A\u6240\u6216\u9662\u6821'
          }
          'rural-collective': {
            en: 'rural collective'
            zh: '\u519C\u6751\u96C6\u4F53\u7ECF\u6D4E\u7EC4\u7EC7'
          }
          'trade-union': {
            en: 'trade union'
            zh: '\u5DE5\u4F1A'
          }
        }
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    verifiedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Verified at'
          zh: '\u6838\u9A8C\u901A\u8FC7\u65F6\u95F4'
        }
      }>
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
    website: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Website'
          zh: '\u7F51\u7AD9'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500
      }>
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
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

export interface PluginDeskMembership extends Struct.CollectionTypeSchema {
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Membership'
      zh: '\u8D26\u53F7\u5F52\u5C5E'
    }
    list: ['creditCode', 'organisation', 'standing']
    main: 'creditCode'
    territory: {
      account: 'accountId'
      city: 'cityCode'
      owner: 'creditCode'
    }
  }
  attributes: {
    accountId: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Account'
          zh: '\u8D26\u53F7\u7F16\u53F7'
        }
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City'
          zh: '\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Credit code'
          zh: '\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::desk.membership'> & Schema.Attribute.Private
    organisation: Schema.Attribute.Enumeration<['enterprise', 'provider']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Organisation'
          zh: '\u673A\u6784\u7C7B\u578B'
        }
        values: {
          enterprise: {
            en: 'Enterprise'
            zh: '\u4F01\u4E1A'
          }
          provider: {
            en: 'Provider'
            zh: '\u670D\u52A1\u5546'
          }
        }
      }>
    publishedAt: Schema.Attribute.DateTime
    standing: Schema.Attribute.Enumeration<['owner', 'member']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Standing'
          zh: '\u8EAB\u4EFD'
        }
        values: {
          member: {
            en: 'Member'
            zh: '\u6210\u5458'
          }
          owner: {
            en: 'Owner'
            zh: '\u7BA1\u7406\u5458'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'owner'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginDeskOfficer extends Struct.CollectionTypeSchema {
  collectionName: 'officers'
  info: {
    description: 'Officer'
    displayName: '\u5E02\u7EA7\u5DE5\u4F5C\u4EBA\u5458'
    pluralName: 'officers'
    singularName: 'officer'
  }
  options: {
    draftAndPublish: false
  }
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Officer'
      zh: '\u5E02\u7EA7\u5DE5\u4F5C\u4EBA\u5458'
    }
    list: ['name', 'cityCode', 'post', 'email', 'state', 'appointedAt']
    main: 'name'
    territory: {
      city: 'cityCode'
    }
  }
  attributes: {
    adminUserId: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Account number'
          zh: '\u8D26\u53F7\u7F16\u53F7'
        }
      }>
    appointedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Appointed at'
          zh: '\u4EFB\u547D\u65F6\u95F4'
        }
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City'
          zh: '\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    email: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'E-mail to sign in with'
          zh: '\u767B\u5F55\u90AE\u7BB1'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    endedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Ended at'
          zh: '\u7EC8\u6B62\u65F6\u95F4'
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::desk.officer'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name'
          zh: '\u59D3\u540D'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    post: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Post'
          zh: '\u804C\u52A1'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['current', 'ended']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          current: {
            en: 'Current'
            zh: '\u5728\u4EFB'
          }
          ended: {
            en: 'Ended'
            zh: '\u5DF2\u5378\u4EFB'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'current'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginDeskPrivateFile extends Struct.CollectionTypeSchema {
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Private file'
      zh: '\u8BC1\u660E\u6750\u6599'
    }
    list: ['name', 'purpose', 'size', 'cityCode', 'scan', 'uploadedAt']
    main: 'name'
    territory: {
      account: 'accountId'
      city: 'cityCode'
      open: 'exists (select 1 from enterprises o where o.credit_code = "private_files"."credit_code" and o.city_code = any(string_to_array((select current_setting(\'app.cities\', true)), \',\'))) or exists (select 1 from providers o where o.credit_code = "private_files"."credit_code" and o.city_code = any(string_to_array((select current_setting(\'app.cities\', true)), \',\')))'
      owner: 'creditCode'
    }
  }
  attributes: {
    accountId: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Number of the account'
          zh: '\u4E0A\u4F20\u8D26\u53F7\u7F16\u53F7'
        }
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City'
          zh: '\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Credit code'
          zh: '\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::desk.private-file'> & Schema.Attribute.Private
    mime: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Type'
          zh: '\u7C7B\u578B'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name'
          zh: '\u6587\u4EF6\u540D'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    purpose: Schema.Attribute.Enumeration<['evidence', 'verification', 'objection']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Purpose'
          zh: '\u7528\u9014'
        }
        values: {
          evidence: {
            en: 'Evidence'
            zh: '\u8BC1\u660E\u6750\u6599'
          }
          objection: {
            en: 'Evidence of an objection'
            zh: '\u540D\u5355\u5F02\u8BAE\u6750\u6599'
          }
          verification: {
            en: 'Verification of the organisation'
            zh: '\u4E3B\u4F53\u6838\u9A8C\u6750\u6599'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'evidence'>
    scan: Schema.Attribute.Enumeration<['pending', 'clean', 'infected', 'unscanned', 'failed']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Virus scan'
          zh: '\u75C5\u6BD2\u68C0\u67E5'
        }
        values: {
          clean: {
            en: 'Scanned, clean'
            zh: '\u5DF2\u68C0\u67E5\uFF0C\u672A\u53D1\u73B0\u75C5\u6BD2'
          }
          failed: {
            en: 'The scanner could not check it'
            zh: '\u75C5\u6BD2\u68C0\u67E5\u672A\u5B8C\u6210'
          }
          infected: {
            en: 'Infected, kept away'
            zh: '\u542B\u6709\u75C5\u6BD2\uFF0C\u5DF2\u9694\u79BB'
          }
          pending: {
            en: 'Waiting for the virus scanner'
            zh: '\u5F85\u68C0\u67E5\u75C5\u6BD2'
          }
          unscanned: {
            en: 'Not scanned'
            zh: '\u672A\u68C0\u67E5\u75C5\u6BD2'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'pending'>
    scanEngine: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Scanner'
          zh: '\u68C0\u67E5\u5F15\u64CE'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    scanFinding: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Finding'
          zh: '\u68C0\u67E5\u7ED3\u679C'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    scanLeasedUntil: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Leased to a scan until'
          zh: '\u68C0\u67E5\u5360\u7528\u81F3'
        }
      }>
    scannedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Scanned at'
          zh: '\u68C0\u67E5\u65F6\u95F4'
        }
      }>
    sha256: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'SHA-256'
          zh: '\u6458\u8981'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    size: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Size (bytes)'
          zh: '\u5927\u5C0F\uFF08\u5B57\u8282\uFF09'
        }
      }>
    storage: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Storage'
          zh: '\u5B58\u50A8\u4F4D\u7F6E'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }> &
      Schema.Attribute.DefaultTo<'local'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    uploadedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Uploaded at'
          zh: '\u4E0A\u4F20\u65F6\u95F4'
        }
      }>
    uploadedBy: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Uploaded by'
          zh: '\u4E0A\u4F20\u4EBA'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Assignment'
      zh: '\u8BC4\u5BA1\u4EFB\u52A1'
    }
    list: ['subjectTitle', 'expertName', 'state', 'submittedAt']
    main: 'subjectTitle'
    territory: {
      expert: 'expertActor'
    }
  }
  attributes: {
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    declaration: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Declaration'
          zh: '\u58F0\u660E'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    declaredAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Declared at'
          zh: '\u58F0\u660E\u65F6\u95F4'
        }
      }>
    draft: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Draft'
          zh: '\u8BC4\u5206\u8349\u7A3F'
        }
      }>
    edition: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Edition'
          zh: '\u63D0\u4EA4\u6B21\u6570'
        }
      }> &
      Schema.Attribute.DefaultTo<0>
    expert: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.expert'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Expert'
          zh: '\u4E13\u5BB6'
        }
      }>
    expertActor: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Login'
          zh: '\u767B\u5F55\u8D26\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    expertName: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name of the expert'
          zh: '\u4E13\u5BB6\u59D3\u540D'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    leftAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Left at'
          zh: '\u9000\u51FA\u65F6\u95F4'
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::experts.assignment'> & Schema.Attribute.Private
    panel: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.panel'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Panel'
          zh: '\u4E13\u5BB6\u7EC4'
        }
      }>
    panelSubject: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.panel-subject'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Subject'
          zh: '\u8BC4\u5BA1\u4E8B\u9879'
        }
      }>
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<
      ['invited', 'declared', 'scoring', 'submitted', 'recused', 'replaced', 'lapsed']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          declared: {
            en: 'Declared'
            zh: '\u5F85\u8BC4\u5206'
          }
          invited: {
            en: 'Invited'
            zh: '\u5F85\u58F0\u660E'
          }
          lapsed: {
            en: 'Lapsed'
            zh: '\u903E\u671F\u672A\u63D0\u4EA4'
          }
          recused: {
            en: 'Recused'
            zh: '\u5DF2\u56DE\u907F'
          }
          replaced: {
            en: 'Replaced'
            zh: '\u5DF2\u66F4\u6362'
          }
          scoring: {
            en: 'Scoring'
            zh: '\u8BC4\u5206\u4E2D'
          }
          submitted: {
            en: 'Submitted'
            zh: '\u5DF2\u63D0\u4EA4'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'invited'>
    steppedIn: Schema.Attribute.Boolean &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'A reserve who stepped in'
          zh: '\u5019\u8865\u542F\u7528'
        }
      }> &
      Schema.Attribute.DefaultTo<false>
    subjectTitle: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Title of the subject'
          zh: '\u8BC4\u5BA1\u4E8B\u9879\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    submittedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Submitted at'
          zh: '\u63D0\u4EA4\u65F6\u95F4'
        }
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
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
  pluginOptions: {
    appendOnly: true
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Conclusion'
      zh: '\u8BC4\u5BA1\u7ED3\u8BBA'
    }
    list: ['item', 'itemKind', 'verdict', 'mean', 'spread', 'round', 'concludedAt']
    main: 'item'
    newestBy: 'concludedAt'
    territory: {
      expert: 'expertActor'
      open: "exists (select 1 from assignments a where a.panel_id = conclusions.panel_id and a.expert_actor = nullif((select current_setting('app.actor', true)), ''))"
    }
  }
  attributes: {
    chairName: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Chair'
          zh: '\u7EC4\u957F'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    concludedAt: Schema.Attribute.DateTime &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Concluded at'
          zh: '\u7ED3\u8BBA\u65F6\u95F4'
        }
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    expertActor: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Login of the chair'
          zh: '\u7EC4\u957F\u767B\u5F55\u8D26\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    failed: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Failed must-conditions'
          zh: '\u672A\u901A\u8FC7\u7684\u5FC5\u5907\u6761\u4EF6'
        }
      }>
    item: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Item'
          zh: '\u5BF9\u8C61'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    itemKind: Schema.Attribute.Enumeration<['category', 'solution', 'product', 'demand', 'evaluation']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Kind of item'
          zh: '\u5BF9\u8C61\u79CD\u7C7B'
        }
        values: {
          category: {
            en: 'Category'
            zh: '\u670D\u52A1\u7C7B\u522B'
          }
          demand: {
            en: 'Demand'
            zh: '\u8F6C\u578B\u9700\u6C42'
          }
          evaluation: {
            en: 'Evaluation item'
            zh: '\u8BC4\u4EF7\u5BF9\u8C61'
          }
          product: {
            en: 'Product or service'
            zh: '\u670D\u52A1\u4EA7\u54C1'
          }
          solution: {
            en: 'Solution'
            zh: '\u89E3\u51B3\u65B9\u6848'
          }
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::experts.conclusion'> & Schema.Attribute.Private
    mean: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Mean in hundredths'
          zh: '\u5E73\u5747\u5206\uFF08\u767E\u5206\u4E4B\u4E00\u5206\uFF09'
        }
      }>
    panel: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.panel'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Panel'
          zh: '\u4E13\u5BB6\u7EC4'
        }
      }>
    panelSubject: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.panel-subject'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Subject'
          zh: '\u8BC4\u5BA1\u4E8B\u9879'
        }
      }>
    publishedAt: Schema.Attribute.DateTime
    round: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Round'
          zh: '\u8F6E\u6B21'
        }
      }>
    sheets: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Sheets'
          zh: '\u6709\u6548\u8BC4\u5206\u4EFD\u6570'
        }
      }>
    spread: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Spread in hundredths'
          zh: '\u5206\u5DEE\uFF08\u767E\u5206\u4E4B\u4E00\u5206\uFF09'
        }
      }>
    text: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Text'
          zh: '\u8BC4\u5BA1\u610F\u89C1'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    verdict: Schema.Attribute.Enumeration<['recommend', 'not-recommend']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Verdict'
          zh: '\u7ED3\u8BBA'
        }
        values: {
          'not-recommend': {
            en: 'Not recommended'
            zh: '\u4E0D\u63A8\u8350'
          }
          recommend: {
            en: 'Recommended'
            zh: '\u63A8\u8350'
          }
        }
      }>
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Expert'
      zh: '\u4E13\u5BB6'
    }
    list: ['name', 'organisation', 'professionalTitle', 'termEndsOn', 'state']
    main: 'name'
    territory: {
      expert: 'expertActor'
    }
  }
  attributes: {
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Credit code of the organisation'
          zh: '\u5DE5\u4F5C\u5355\u4F4D\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    endedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Ended at'
          zh: '\u89E3\u8058\u65F6\u95F4'
        }
      }>
    expertActor: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Login'
          zh: '\u767B\u5F55\u8D26\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::experts.expert'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name'
          zh: '\u59D3\u540D'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    organisation: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Organisation'
          zh: '\u5DE5\u4F5C\u5355\u4F4D'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    phone: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Telephone'
          zh: '\u8054\u7CFB\u7535\u8BDD'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    professionalTitle: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Title'
          zh: '\u804C\u79F0\u804C\u52A1'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    relations: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Declared relations'
          zh: '\u5229\u76CA\u5173\u7CFB\u7533\u62A5'
        }
      }>
    specialities: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Specialities'
          zh: '\u4E13\u4E1A\u9886\u57DF'
        }
      }>
    state: Schema.Attribute.Enumeration<['active', 'suspended', 'ended']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          active: {
            en: 'Active'
            zh: '\u5728\u5E93'
          }
          ended: {
            en: 'Ended'
            zh: '\u5DF2\u89E3\u8058'
          }
          suspended: {
            en: 'Suspended'
            zh: '\u6682\u505C'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'active'>
    termEndsOn: Schema.Attribute.Date &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Term ends on'
          zh: '\u8058\u671F\u622A\u6B62\u65E5'
        }
      }>
    termStartsOn: Schema.Attribute.Date &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Term starts on'
          zh: '\u8058\u671F\u8D77\u59CB\u65E5'
        }
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Panel'
      zh: '\u4E13\u5BB6\u7EC4'
    }
    list: ['title', 'kind', 'size', 'chairName', 'dueAt', 'state']
    main: 'title'
    territory: {
      expert: 'expertActor'
      open: "exists (select 1 from assignments a where a.panel_id = panels.id and a.expert_actor = nullif((select current_setting('app.actor', true)), ''))"
    }
  }
  attributes: {
    chairName: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Chair'
          zh: '\u7EC4\u957F'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    concludedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Concluded at'
          zh: '\u7ED3\u8BBA\u65F6\u95F4'
        }
      }>
    conclusionText: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Text of the conclusion'
          zh: '\u8BC4\u5BA1\u610F\u89C1'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    drawnAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Drawn at'
          zh: '\u7EC4\u5EFA\u65F6\u95F4'
        }
      }>
    drawnBy: Schema.Attribute.Enumeration<['random', 'named']> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Drawn by'
          zh: '\u7EC4\u5EFA\u65B9\u5F0F'
        }
        values: {
          named: {
            en: 'Named with a reason'
            zh: '\u6307\u5B9A'
          }
          random: {
            en: 'Drawn at random'
            zh: '\u968F\u673A\u62BD\u53D6'
          }
        }
      }>
    dueAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Due'
          zh: '\u8BC4\u5BA1\u622A\u6B62\u65F6\u95F4'
        }
      }>
    expertActor: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Login of the chair'
          zh: '\u7EC4\u957F\u767B\u5F55\u8D26\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    kind: Schema.Attribute.Enumeration<['provider', 'pilot', 'evaluation']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Kind'
          zh: '\u8BC4\u5BA1\u4E8B\u9879'
        }
        values: {
          evaluation: {
            en: 'Evaluation'
            zh: '\u8003\u6838\u8BC4\u4EF7'
          }
          pilot: {
            en: 'Review of demands'
            zh: '\u8BD5\u70B9\u9700\u6C42\u590D\u5BA1'
          }
          provider: {
            en: 'Selection of providers'
            zh: '\u670D\u52A1\u5546\u9074\u9009'
          }
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::experts.panel'> & Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    reviewMode: Schema.Attribute.Enumeration<['blind', 'named']> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Manner of review'
          zh: '\u8BC4\u5BA1\u65B9\u5F0F'
        }
        values: {
          blind: {
            en: 'Blind: the applicant is not named, except inside the files'
            zh: '\u533F\u540D\u8BC4\u5BA1\uFF08\u4E0D\u663E\u793A\u7533\u62A5\u4E3B\u4F53\uFF0C\u9644\u4EF6\u5185\u5BB9\u65E0\u6CD5\u906E\u76D6\uFF09'
          }
          named: {
            en: 'Named'
            zh: '\u5B9E\u540D\u8BC4\u5BA1'
          }
        }
      }>
    round: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Round'
          zh: '\u8F6E\u6B21'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
    size: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Members'
          zh: '\u4EBA\u6570'
        }
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 7
          min: 3
        },
        number
      >
    specialities: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Specialities'
          zh: '\u6240\u9700\u4E13\u4E1A\u9886\u57DF'
        }
      }>
    startedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Started at'
          zh: '\u5F00\u59CB\u65F6\u95F4'
        }
      }>
    state: Schema.Attribute.Enumeration<
      ['planned', 'drawn', 'individual', 'discussion', 'concluded', 'stuck', 'settled', 'void']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          concluded: {
            en: 'Concluded'
            zh: '\u5DF2\u5F62\u6210\u7ED3\u8BBA'
          }
          discussion: {
            en: 'Discussion'
            zh: '\u5408\u8BAE'
          }
          drawn: {
            en: 'Drawn'
            zh: '\u5DF2\u7EC4\u5EFA'
          }
          individual: {
            en: 'Individual phase'
            zh: '\u72EC\u7ACB\u8BC4\u5BA1'
          }
          planned: {
            en: 'Planned'
            zh: '\u5F85\u7EC4\u5EFA'
          }
          settled: {
            en: 'Settled'
            zh: '\u7ED3\u8BBA\u5DF2\u91C7\u7528'
          }
          stuck: {
            en: 'Stuck'
            zh: '\u65E0\u6CD5\u5F62\u6210\u7ED3\u8BBA'
          }
          void: {
            en: 'Void'
            zh: '\u5DF2\u4F5C\u5E9F'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'planned'>
    stuckReason: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Why it is stuck'
          zh: '\u65E0\u6CD5\u5F62\u6210\u7ED3\u8BBA\u7684\u539F\u56E0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Title'
          zh: '\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
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
  pluginOptions: {
    appendOnly: true
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Record of a draw'
      zh: '\u62BD\u53D6\u8BB0\u5F55'
    }
    list: ['seed', 'drawnBy', 'size', 'drawnAt']
    main: 'seed'
    newestBy: 'drawnAt'
    territory: 'province'
  }
  attributes: {
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    drawnAt: Schema.Attribute.DateTime &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Drawn at'
          zh: '\u7EC4\u5EFA\u65F6\u95F4'
        }
      }>
    drawnBy: Schema.Attribute.Enumeration<['random', 'named']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Drawn by'
          zh: '\u7EC4\u5EFA\u65B9\u5F0F'
        }
        values: {
          named: {
            en: 'Named with a reason'
            zh: '\u6307\u5B9A'
          }
          random: {
            en: 'Drawn at random'
            zh: '\u968F\u673A\u62BD\u53D6'
          }
        }
      }>
    ineligible: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Ineligible, and why'
          zh: '\u4E0D\u7B26\u5408\u6761\u4EF6\u7684\u4E13\u5BB6\u53CA\u539F\u56E0'
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::experts.panel-draw'> & Schema.Attribute.Private
    members: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Members'
          zh: '\u6210\u5458'
        }
      }>
    panel: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.panel'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Panel'
          zh: '\u4E13\u5BB6\u7EC4'
        }
      }>
    pool: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Pool'
          zh: '\u5019\u9009\u4E13\u5BB6'
        }
      }>
    publishedAt: Schema.Attribute.DateTime
    reason: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Reason'
          zh: '\u7406\u7531'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    reserves: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Reserves'
          zh: '\u5019\u8865'
        }
      }>
    seed: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Seed'
          zh: '\u968F\u673A\u79CD\u5B50'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    size: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Members'
          zh: '\u4EBA\u6570'
        }
      }>
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Party to a review'
      zh: '\u8BC4\u5BA1\u76F8\u5173\u5355\u4F4D'
    }
    list: ['name', 'creditCode', 'role']
    main: 'name'
    territory: 'province'
  }
  attributes: {
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Credit code'
          zh: '\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::experts.panel-party'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name'
          zh: '\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    panelSubject: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.panel-subject'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Subject'
          zh: '\u8BC4\u5BA1\u4E8B\u9879'
        }
      }>
    people: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'People in the papers'
          zh: '\u6750\u6599\u6240\u8F7D\u4EBA\u5458'
        }
      }>
    publishedAt: Schema.Attribute.DateTime
    role: Schema.Attribute.Enumeration<['applicant', 'would-serve']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Role'
          zh: '\u5173\u7CFB'
        }
        values: {
          applicant: {
            en: 'Applicant'
            zh: '\u7533\u62A5\u4E3B\u4F53'
          }
          'would-serve': {
            en: 'Provider that would serve it'
            zh: '\u62DF\u670D\u52A1\u5546'
          }
        }
      }>
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Subject of a panel'
      zh: '\u8BC4\u5BA1\u4E8B\u9879'
    }
    list: ['ordinal', 'title', 'snapshotHash']
    main: 'title'
    territory: {
      open: "exists (select 1 from assignments a where a.panel_subject_id = panel_subjects.id and a.expert_actor = nullif((select current_setting('app.actor', true)), '')\n     and a.state in ('declared', 'scoring', 'submitted'))"
    }
  }
  attributes: {
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    criteria: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Criteria'
          zh: '\u8BC4\u5206\u9879'
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::experts.panel-subject'> & Schema.Attribute.Private
    ordinal: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Ordinal'
          zh: '\u5E8F\u53F7'
        }
      }>
    panel: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.panel'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Panel'
          zh: '\u4E13\u5BB6\u7EC4'
        }
      }>
    publishedAt: Schema.Attribute.DateTime
    snapshotHash: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Snapshot'
          zh: '\u6750\u6599\u7248\u672C'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    subjectId: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Number'
          zh: '\u7F16\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    subjectUid: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Type'
          zh: '\u7C7B\u578B'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Title'
          zh: '\u540D\u79F0'
        }
      }> &
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
  pluginOptions: {
    appendOnly: true
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Score'
      zh: '\u8BC4\u5206'
    }
    list: ['criterion', 'item', 'points', 'edition', 'reason']
    main: 'criterion'
    territory: {
      expert: 'expertActor'
      open: "exists (select 1 from assignments a join panels p on p.id = a.panel_id where a.panel_subject_id = scores.panel_subject_id\n     and a.expert_actor = nullif((select current_setting('app.actor', true)), '') and a.state = 'submitted' and p.state in ('discussion', 'concluded', 'settled'))"
    }
  }
  attributes: {
    assignment: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.assignment'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Assignment'
          zh: '\u8BC4\u5BA1\u4EFB\u52A1'
        }
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    criterion: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Criterion'
          zh: '\u8BC4\u5206\u9879'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    edition: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Edition'
          zh: '\u63D0\u4EA4\u6B21\u6570'
        }
      }>
    expertActor: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Login'
          zh: '\u767B\u5F55\u8D26\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    item: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Item'
          zh: '\u5BF9\u8C61'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    itemKind: Schema.Attribute.Enumeration<['category', 'solution', 'product', 'demand', 'evaluation']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Kind of item'
          zh: '\u5BF9\u8C61\u79CD\u7C7B'
        }
        values: {
          category: {
            en: 'Category'
            zh: '\u670D\u52A1\u7C7B\u522B'
          }
          demand: {
            en: 'Demand'
            zh: '\u8F6C\u578B\u9700\u6C42'
          }
          evaluation: {
            en: 'Evaluation item'
            zh: '\u8BC4\u4EF7\u5BF9\u8C61'
          }
          product: {
            en: 'Product or service'
            zh: '\u670D\u52A1\u4EA7\u54C1'
          }
          solution: {
            en: 'Solution'
            zh: '\u89E3\u51B3\u65B9\u6848'
          }
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::experts.score'> & Schema.Attribute.Private
    must: Schema.Attribute.Boolean &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Must-condition'
          zh: '\u5FC5\u5907\u6761\u4EF6'
        }
      }> &
      Schema.Attribute.DefaultTo<false>
    panelSubject: Schema.Attribute.Relation<'manyToOne', 'plugin::experts.panel-subject'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Subject'
          zh: '\u8BC4\u5BA1\u4E8B\u9879'
        }
      }>
    points: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Points'
          zh: '\u5206\u503C'
        }
      }> &
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
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Reason'
          zh: '\u7406\u7531'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2000
      }>
    round: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Round'
          zh: '\u8F6E\u6B21'
        }
      }>
    snapshotHash: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Snapshot'
          zh: '\u6750\u6599\u7248\u672C'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface PluginFilingApplication extends Struct.CollectionTypeSchema {
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Application of a provider'
      zh: '\u670D\u52A1\u5546\u7533\u8BF7'
    }
    list: ['providerName', 'batch', 'categories', 'cityCode', 'state', 'receiptNumber', 'submittedAt']
    main: 'providerName'
    newestBy: 'submittedAt'
    territory: {
      city: 'cityCode'
      owner: 'creditCode'
    }
  }
  attributes: {
    acceptedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Accepted at'
          zh: '\u53D7\u7406\u65F6\u95F4'
        }
      }>
    answers: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Answers'
          zh: '\u586B\u62A5\u5185\u5BB9'
        }
      }>
    batch: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.batch'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Batch'
          zh: '\u6279\u6B21'
        }
      }>
    categories: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Categories applied for'
          zh: '\u7533\u8BF7\u7684\u670D\u52A1\u7C7B\u522B'
        }
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Supervising city'
          zh: '\u76D1\u7763\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    concludedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Concluded at'
          zh: '\u7ED3\u8BBA\u65F6\u95F4'
        }
      }>
    conclusion: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Conclusion'
          zh: '\u8BC4\u5BA1\u7ED3\u8BBA'
        }
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Unified social credit code'
          zh: '\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    determinedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Determined at'
          zh: '\u786E\u5B9A\u65F6\u95F4'
        }
      }>
    formVersion: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version of the form'
          zh: '\u7533\u8BF7\u8868\u7248\u672C'
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.application'> & Schema.Attribute.Private
    outcome: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Outcome'
          zh: '\u786E\u5B9A\u7ED3\u679C'
        }
      }>
    provider: Schema.Attribute.Relation<'manyToOne', 'api::provider.provider'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Provider'
          zh: '\u670D\u52A1\u5546'
        }
      }>
    providerName: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Provider name'
          zh: '\u670D\u52A1\u5546\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    receiptNumber: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Receipt number'
          zh: '\u56DE\u6267\u7F16\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    returnAnswerBy: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'To be answered by'
          zh: '\u8865\u6B63\u622A\u6B62'
        }
      }>
    snapshotHash: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Hash of the latest snapshot'
          zh: '\u6700\u8FD1\u63D0\u4EA4\u5185\u5BB9\u7684\u6821\u9A8C\u503C'
        }
      }> &
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
        'admitted',
        'not-admitted',
        'rejected',
        'withdrawn',
      ]
    > &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          accepted: {
            en: 'Accepted'
            zh: '\u5DF2\u53D7\u7406'
          }
          admitted: {
            en: 'Admitted'
            zh: '\u5165\u5E93'
          }
          concluded: {
            en: 'Concluded'
            zh: '\u5DF2\u5F62\u6210\u8BC4\u5BA1\u7ED3\u8BBA'
          }
          draft: {
            en: 'Draft'
            zh: '\u8349\u7A3F'
          }
          'in-review': {
            en: 'In review by the committee'
            zh: '\u4E13\u5BB6\u59D4\u5458\u4F1A\u8BC4\u5BA1\u4E2D'
          }
          'not-admitted': {
            en: 'Not admitted'
            zh: '\u672A\u5165\u5E93'
          }
          rejected: {
            en: 'Rejected as inadmissible'
            zh: '\u4E0D\u4E88\u53D7\u7406'
          }
          returned: {
            en: 'Returned for correction'
            zh: '\u9000\u56DE\u8865\u6B63'
          }
          submitted: {
            en: 'Submitted'
            zh: '\u5F85\u5F62\u5F0F\u5BA1\u67E5'
          }
          withdrawn: {
            en: 'Withdrawn'
            zh: '\u5DF2\u64A4\u56DE'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'draft'>
    submittedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Submitted at'
          zh: '\u63D0\u4EA4\u65F6\u95F4'
        }
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginFilingApplicationFile extends Struct.CollectionTypeSchema {
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
  pluginOptions: {
    appendOnly: true
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'File of an application'
      zh: '\u7533\u8BF7\u6240\u9644\u6750\u6599'
    }
    list: ['application', 'file', 'cityCode']
    main: 'file'
    territory: {
      city: 'cityCode'
      owner: 'creditCode'
    }
  }
  attributes: {
    application: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.application'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Application'
          zh: '\u670D\u52A1\u5546\u7533\u8BF7'
        }
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Supervising city'
          zh: '\u76D1\u7763\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Unified social credit code'
          zh: '\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    file: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'File'
          zh: '\u6587\u4EF6'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.application-file'> & Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface PluginFilingApplicationForm extends Struct.CollectionTypeSchema {
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Application form'
      zh: '\u7533\u8BF7\u8868'
    }
    list: ['title', 'formVersion', 'state', 'adoptedAt', 'hash']
    main: 'title'
    territory: 'shared'
  }
  attributes: {
    adoptedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Adopted at'
          zh: '\u542F\u7528\u65F6\u95F4'
        }
      }>
    content: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Content'
          zh: '\u5185\u5BB9'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000000
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    formVersion: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version of the form'
          zh: '\u7248\u672C'
        }
      }>
    hash: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Hash'
          zh: '\u6821\u9A8C\u503C'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.application-form'> & Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['draft', 'current', 'superseded', 'discarded']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          current: {
            en: 'In force'
            zh: '\u4F7F\u7528\u4E2D'
          }
          discarded: {
            en: 'Discarded'
            zh: '\u5DF2\u4F5C\u5E9F'
          }
          draft: {
            en: 'Draft'
            zh: '\u4FEE\u8BA2\u4E2D'
          }
          superseded: {
            en: 'Superseded'
            zh: '\u5DF2\u505C\u7528'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'draft'>
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Title'
          zh: '\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginFilingApplicationSnapshot extends Struct.CollectionTypeSchema {
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
  pluginOptions: {
    appendOnly: true
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Snapshot of an application'
      zh: '\u7533\u8BF7\u5FEB\u7167'
    }
    list: ['receiptNumber', 'edition', 'formVersion', 'cityCode', 'submittedAt', 'hash']
    main: 'receiptNumber'
    newestBy: 'submittedAt'
    territory: {
      city: 'cityCode'
      owner: 'creditCode'
    }
  }
  attributes: {
    application: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.application'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Application'
          zh: '\u670D\u52A1\u5546\u7533\u8BF7'
        }
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Supervising city'
          zh: '\u76D1\u7763\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    content: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Content'
          zh: '\u63D0\u4EA4\u5185\u5BB9'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000000
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Unified social credit code'
          zh: '\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    edition: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Edition'
          zh: '\u63D0\u4EA4\u6B21\u6570'
        }
      }>
    formVersion: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version of the form'
          zh: '\u7533\u8BF7\u8868\u7248\u672C'
        }
      }>
    hash: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Hash'
          zh: '\u6821\u9A8C\u503C'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.application-snapshot'> &
      Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    receiptNumber: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Receipt number'
          zh: '\u56DE\u6267\u7F16\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    submittedAt: Schema.Attribute.DateTime &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Submitted at'
          zh: '\u63D0\u4EA4\u65F6\u95F4'
        }
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Batch'
      zh: '\u6279\u6B21'
    }
    list: ['name', 'kind', 'year', 'state', 'filingOpensAt', 'filingClosesAt', 'recommendClosesAt']
    main: 'name'
    territory: 'shared'
  }
  attributes: {
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    filingClosesAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Filing closes'
          zh: '\u4F01\u4E1A\u586B\u62A5\u622A\u6B62'
        }
      }>
    filingOpensAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Filing opens'
          zh: '\u586B\u62A5\u5F00\u59CB\u65F6\u95F4'
        }
      }>
    kind: Schema.Attribute.Enumeration<['pilot', 'provider']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Kind'
          zh: '\u7C7B\u578B'
        }
        values: {
          pilot: {
            en: 'Pilot enterprises'
            zh: '\u8BD5\u70B9\u4F01\u4E1A'
          }
          provider: {
            en: 'Providers'
            zh: '\u670D\u52A1\u5546'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'pilot'>
    liaisonDueAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Liaison due'
          zh: '\u8054\u7EDC\u5458\u62A5\u9001\u622A\u6B62'
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.batch'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name'
          zh: '\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    note: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Note'
          zh: '\u8BF4\u660E'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    ordinal: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Ordinal'
          zh: '\u7B2C\u51E0\u6279'
        }
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 99
          min: 1
        },
        number
      > &
      Schema.Attribute.DefaultTo<1>
    parallel: Schema.Attribute.Boolean &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'May run beside another of its kind'
          zh: '\u5141\u8BB8\u4E0E\u540C\u7C7B\u6279\u6B21\u5E76\u884C'
        }
      }> &
      Schema.Attribute.DefaultTo<false>
    publishedAt: Schema.Attribute.DateTime
    recommendClosesAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Recommendation closes'
          zh: '\u5E02\u7EA7\u63A8\u8350\u622A\u6B62'
        }
      }>
    state: Schema.Attribute.Enumeration<['planned', 'open', 'closed', 'cancelled']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          cancelled: {
            en: 'Cancelled'
            zh: '\u5DF2\u53D6\u6D88'
          }
          closed: {
            en: 'Closed'
            zh: '\u5DF2\u7ED3\u675F'
          }
          open: {
            en: 'Open'
            zh: '\u5F00\u653E\u4E2D'
          }
          planned: {
            en: 'Planned'
            zh: '\u7B79\u5907\u4E2D'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'planned'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
    year: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Year'
          zh: '\u5E74\u5EA6'
        }
      }> &
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'City recommendation'
      zh: '\u5E02\u7EA7\u63A8\u8350\u60C5\u51B5'
    }
    list: ['title', 'cityCode', 'state', 'frozenVersion', 'frozenAt']
    main: 'title'
    territory: {
      city: 'cityCode'
    }
  }
  attributes: {
    batch: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.batch'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Batch'
          zh: '\u6279\u6B21'
        }
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City'
          zh: '\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    frozenAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Frozen at'
          zh: '\u51BB\u7ED3\u65F6\u95F4'
        }
      }>
    frozenVersion: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Frozen version'
          zh: '\u51BB\u7ED3\u7248\u672C'
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.city-list'> & Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['collecting', 'frozen', 'none']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          collecting: {
            en: 'Collecting'
            zh: '\u63A8\u8350\u4E2D'
          }
          frozen: {
            en: 'Frozen'
            zh: '\u5DF2\u51BB\u7ED3'
          }
          none: {
            en: 'Recommends nobody'
            zh: '\u65E0\u63A8\u8350'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'collecting'>
    title: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Title'
          zh: '\u6807\u9898'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Extension'
      zh: '\u5EF6\u671F'
    }
    list: ['window', 'scope', 'cityCode', 'creditCode', 'until', 'grantedAt', 'grantedBy']
    main: 'reason'
    territory: {
      city: 'cityCode'
      open: "scope = 'batch'\n        or scope = 'city' and exists (select 1 from enterprises e where e.city_code = extensions.city_code\n          and e.credit_code = nullif((select current_setting('app.owner', true)), ''))\n        or scope = 'applicant' and (exists (select 1 from enterprises e where e.credit_code = extensions.credit_code)\n          or exists (select 1 from demands d where d.credit_code = extensions.credit_code))"
      owner: 'creditCode'
    }
  }
  attributes: {
    batch: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.batch'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Batch'
          zh: '\u6279\u6B21'
        }
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City'
          zh: '\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Credit code'
          zh: '\u4F01\u4E1A\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    grantedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Granted at'
          zh: '\u6279\u51C6\u65F6\u95F4'
        }
      }>
    grantedBy: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Granted by'
          zh: '\u6279\u51C6\u4EBA'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.extension'> & Schema.Attribute.Private
    publishedAt: Schema.Attribute.DateTime
    reason: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Reason'
          zh: '\u7406\u7531'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    scope: Schema.Attribute.Enumeration<['batch', 'city', 'applicant']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Covers'
          zh: '\u5BF9\u8C61'
        }
        values: {
          applicant: {
            en: 'One applicant'
            zh: '\u4E00\u5BB6\u4F01\u4E1A'
          }
          batch: {
            en: 'The whole batch'
            zh: '\u6574\u4E2A\u6279\u6B21'
          }
          city: {
            en: 'One city'
            zh: '\u4E00\u4E2A\u5E02'
          }
        }
      }>
    until: Schema.Attribute.DateTime &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Until'
          zh: '\u5EF6\u81F3'
        }
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    window: Schema.Attribute.Enumeration<['filing', 'recommendation', 'liaison']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Window'
          zh: '\u5EF6\u957F\u7684\u671F\u9650'
        }
        values: {
          filing: {
            en: 'Filing'
            zh: '\u4F01\u4E1A\u586B\u62A5'
          }
          liaison: {
            en: 'Liaison'
            zh: '\u8054\u7EDC\u5458\u62A5\u9001'
          }
          recommendation: {
            en: 'City recommendation'
            zh: '\u5E02\u7EA7\u63A8\u8350'
          }
        }
      }>
  }
}

export interface PluginFilingHandOver extends Struct.CollectionTypeSchema {
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Hand-over'
      zh: '\u5C5E\u5730\u79FB\u4EA4'
    }
    list: ['name', 'creditCode', 'organisation', 'fromCity', 'toCity', 'state', 'proposedAt', 'answeredAt']
    main: 'name'
    newestBy: 'proposedAt'
    territory: {
      city: ['fromCity', 'toCity']
      owner: 'creditCode'
    }
  }
  attributes: {
    answeredAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Answered at'
          zh: '\u529E\u7ED3\u65F6\u95F4'
        }
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Unified social credit code'
          zh: '\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    fromCity: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'From city'
          zh: '\u79FB\u51FA\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.hand-over'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name'
          zh: '\u673A\u6784\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    organisation: Schema.Attribute.Enumeration<['enterprise', 'provider']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Organisation'
          zh: '\u673A\u6784\u7C7B\u578B'
        }
        values: {
          enterprise: {
            en: 'Enterprise'
            zh: '\u4F01\u4E1A'
          }
          provider: {
            en: 'Provider'
            zh: '\u670D\u52A1\u5546'
          }
        }
      }>
    proposedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Proposed at'
          zh: '\u63D0\u51FA\u65F6\u95F4'
        }
      }>
    publishedAt: Schema.Attribute.DateTime
    reason: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Reason'
          zh: '\u79FB\u4EA4\u7406\u7531'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2000
      }>
    snapshot: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Record at the time of the hand-over'
          zh: '\u79FB\u4EA4\u65F6\u7684\u767B\u8BB0\u8D44\u6599'
        }
      }>
    state: Schema.Attribute.Enumeration<['proposed', 'accepted', 'declined', 'withdrawn']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          accepted: {
            en: 'Accepted'
            zh: '\u5DF2\u63A5\u6536'
          }
          declined: {
            en: 'Declined'
            zh: '\u4E0D\u4E88\u63A5\u6536'
          }
          proposed: {
            en: 'Proposed'
            zh: '\u5F85\u63A5\u6536'
          }
          withdrawn: {
            en: 'Withdrawn'
            zh: '\u5DF2\u64A4\u56DE'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'proposed'>
    toCity: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'To city'
          zh: '\u63A5\u6536\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Invitation'
      zh: '\u7533\u62A5\u9080\u8BF7'
    }
    list: ['enterpriseName', 'creditCode', 'cityCode', 'state', 'invitedAt', 'answeredAt']
    main: 'enterpriseName'
    territory: {
      city: 'cityCode'
      owner: 'creditCode'
    }
  }
  attributes: {
    answeredAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Answered at'
          zh: '\u7B54\u590D\u65F6\u95F4'
        }
      }>
    batch: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.batch'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Batch'
          zh: '\u6279\u6B21'
        }
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City'
          zh: '\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Credit code'
          zh: '\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    enterpriseName: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Enterprise name'
          zh: '\u4F01\u4E1A\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    invitedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Invited at'
          zh: '\u9080\u8BF7\u65F6\u95F4'
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.invitation'> & Schema.Attribute.Private
    note: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Note'
          zh: '\u5907\u6CE8'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500
      }>
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['invited', 'accepted', 'declined', 'revoked']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          accepted: {
            en: 'Willing'
            zh: '\u613F\u610F\u7533\u62A5'
          }
          declined: {
            en: 'Declined'
            zh: '\u4E0D\u7533\u62A5'
          }
          invited: {
            en: 'Invited'
            zh: '\u5F85\u7B54\u590D'
          }
          revoked: {
            en: 'Revoked'
            zh: '\u5DF2\u6536\u56DE'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'invited'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Liaison'
      zh: '\u8054\u7EDC\u5458'
    }
    list: ['name', 'cityCode', 'post', 'phone', 'state', 'namedAt']
    main: 'name'
    territory: {
      city: 'cityCode'
    }
  }
  attributes: {
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City'
          zh: '\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    email: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'E-mail'
          zh: '\u7535\u5B50\u90AE\u7BB1'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    endedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Ended at'
          zh: '\u5378\u4EFB\u65F6\u95F4'
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.liaison'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name'
          zh: '\u59D3\u540D'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    namedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Named at'
          zh: '\u62A5\u9001\u65F6\u95F4'
        }
      }>
    phone: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Telephone'
          zh: '\u8054\u7CFB\u7535\u8BDD'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    post: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Post'
          zh: '\u804C\u52A1'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['current', 'ended']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          current: {
            en: 'Current'
            zh: '\u5728\u4EFB'
          }
          ended: {
            en: 'Ended'
            zh: '\u5DF2\u5378\u4EFB'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'current'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginFilingList extends Struct.CollectionTypeSchema {
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'List'
      zh: '\u540D\u5355'
    }
    list: ['title', 'kind', 'listVersion', 'number', 'state', 'cityCode', 'publishedOnlineAt']
    main: 'title'
    territory: {
      city: 'cityCode'
      open: "kind <> 'recommendation' and (objections_open_at is not null or published_online_at is not null)"
    }
  }
  attributes: {
    batch: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.batch'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Batch'
          zh: '\u6279\u6B21'
        }
      }>
    changeNote: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'What this edition changes'
          zh: '\u672C\u7248\u53D8\u66F4'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City'
          zh: '\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    determinedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Determined at'
          zh: '\u786E\u5B9A\u65F6\u95F4'
        }
      }>
    entries: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Entries'
          zh: '\u540D\u5355\u5185\u5BB9'
        }
      }>
    entryCount: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Enterprises, providers or offers'
          zh: '\u6761\u76EE\u6570\uFF08\u4F01\u4E1A\u3001\u670D\u52A1\u5546\u6216\u65B9\u6848\u4EA7\u54C1\uFF09'
        }
      }>
    kind: Schema.Attribute.Enumeration<['recommendation', 'pilot', 'providers', 'solutions', 'products']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Kind'
          zh: '\u79CD\u7C7B'
        }
        values: {
          pilot: {
            en: 'Pilot enterprises'
            zh: '\u8BD5\u70B9\u4F01\u4E1A\u540D\u5355'
          }
          products: {
            en: 'Products and services'
            zh: '\u670D\u52A1\u4EA7\u54C1\u540D\u5355'
          }
          providers: {
            en: 'Providers'
            zh: '\u670D\u52A1\u5546\u540D\u5355'
          }
          recommendation: {
            en: 'City recommendation'
            zh: '\u5E02\u7EA7\u63A8\u8350\u540D\u5355'
          }
          solutions: {
            en: 'Solutions'
            zh: '\u89E3\u51B3\u65B9\u6848\u540D\u5355'
          }
        }
      }>
    listVersion: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Edition'
          zh: '\u7248\u6B21'
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.list'> & Schema.Attribute.Private
    note: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Note'
          zh: '\u8BF4\u660E'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    number: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Document number'
          zh: '\u6587\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    objectionsCloseAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Open to objections until (exclusive)'
          zh: '\u516C\u793A\u622A\u6B62\uFF08\u4E0D\u542B\uFF09'
        }
      }>
    objectionsOpenAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Open to objections from'
          zh: '\u516C\u793A\u5F00\u59CB'
        }
      }>
    publishedAt: Schema.Attribute.DateTime
    publishedOnlineAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Published at'
          zh: '\u516C\u5E03\u65F6\u95F4'
        }
      }>
    state: Schema.Attribute.Enumeration<['determined', 'announced', 'published', 'superseded']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          announced: {
            en: 'Open to objections'
            zh: '\u516C\u793A\u4E2D'
          }
          determined: {
            en: 'Determined'
            zh: '\u5DF2\u786E\u5B9A'
          }
          published: {
            en: 'Published'
            zh: '\u5DF2\u516C\u5E03'
          }
          superseded: {
            en: 'Superseded'
            zh: '\u5DF2\u88AB\u65B0\u7248\u53D6\u4EE3'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'determined'>
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Title'
          zh: '\u6807\u9898'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginFilingMemberInvitation extends Struct.CollectionTypeSchema {
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Invitation of a member'
      zh: '\u6210\u5458\u9080\u8BF7'
    }
    list: ['email', 'creditCode', 'state', 'invitedAt', 'expiresAt']
    main: 'email'
    territory: {
      city: 'cityCode'
      owner: 'creditCode'
    }
  }
  attributes: {
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City'
          zh: '\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Credit code'
          zh: '\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    email: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'E-mail'
          zh: '\u7535\u5B50\u90AE\u7BB1'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    expiresAt: Schema.Attribute.DateTime &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Expires at'
          zh: '\u6709\u6548\u671F\u81F3'
        }
      }>
    invitedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Invited at'
          zh: '\u9080\u8BF7\u65F6\u95F4'
        }
      }>
    invitedBy: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Invited by'
          zh: '\u9080\u8BF7\u4EBA'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    joinedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Joined at'
          zh: '\u52A0\u5165\u65F6\u95F4'
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.member-invitation'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name'
          zh: '\u59D3\u540D'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    organisation: Schema.Attribute.Enumeration<['enterprise', 'provider']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Organisation'
          zh: '\u673A\u6784\u7C7B\u578B'
        }
        values: {
          enterprise: {
            en: 'Enterprise'
            zh: '\u4F01\u4E1A'
          }
          provider: {
            en: 'Provider'
            zh: '\u670D\u52A1\u5546'
          }
        }
      }>
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['open', 'joined', 'revoked']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          joined: {
            en: 'Joined'
            zh: '\u5DF2\u52A0\u5165'
          }
          open: {
            en: 'Open'
            zh: '\u5F85\u52A0\u5165'
          }
          revoked: {
            en: 'Revoked'
            zh: '\u5DF2\u64A4\u9500'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'open'>
    tokenHash: Schema.Attribute.String &
      Schema.Attribute.Private &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Digest of the token'
          zh: '\u4EE4\u724C\u6458\u8981'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginFilingObjection extends Struct.CollectionTypeSchema {
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Objection'
      zh: '\u540D\u5355\u5F02\u8BAE'
    }
    list: ['number', 'listKind', 'wish', 'entryTitle', 'state', 'receivedAt', 'answerDueOn']
    main: 'number'
    newestBy: 'receivedAt'
    territory: 'province'
  }
  attributes: {
    answer: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Answer'
          zh: '\u7B54\u590D'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    answerDueOn: Schema.Attribute.Date &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'To be answered by'
          zh: '\u5E94\u7B54\u590D\u65E5'
        }
      }>
    answeredAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Answered at'
          zh: '\u7B54\u590D\u65F6\u95F4'
        }
      }>
    batch: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.batch'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Batch'
          zh: '\u6279\u6B21'
        }
      }>
    codeDigest: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Private &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Digest of the query code'
          zh: '\u67E5\u8BE2\u7801\u6458\u8981'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    contact: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Contact'
          zh: '\u8054\u7CFB\u65B9\u5F0F'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    entry: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Entry'
          zh: '\u6761\u76EE\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    entryTitle: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Entry by name'
          zh: '\u6761\u76EE'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    evidence: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Evidence'
          zh: '\u8BC1\u636E\u8BF4\u660E'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    files: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.objection-file'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Files'
          zh: '\u6240\u9644\u6750\u6599'
        }
      }>
    grounds: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Why'
          zh: '\u5F02\u8BAE\u7406\u7531'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    list: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.list'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'List'
          zh: '\u540D\u5355'
        }
      }>
    listKind: Schema.Attribute.Enumeration<['recommendation', 'pilot', 'providers', 'solutions', 'products']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Kind of list'
          zh: '\u540D\u5355\u79CD\u7C7B'
        }
        values: {
          pilot: {
            en: 'Pilot enterprises'
            zh: '\u8BD5\u70B9\u4F01\u4E1A\u540D\u5355'
          }
          products: {
            en: 'Products and services'
            zh: '\u670D\u52A1\u4EA7\u54C1\u540D\u5355'
          }
          providers: {
            en: 'Providers'
            zh: '\u670D\u52A1\u5546\u540D\u5355'
          }
          recommendation: {
            en: 'City recommendation'
            zh: '\u5E02\u7EA7\u63A8\u8350\u540D\u5355'
          }
          solutions: {
            en: 'Solutions'
            zh: '\u89E3\u51B3\u65B9\u6848\u540D\u5355'
          }
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.objection'> & Schema.Attribute.Private
    number: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Number'
          zh: '\u5F02\u8BAE\u7F16\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    objector: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Who objects'
          zh: '\u5F02\u8BAE\u4EBA'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    receivedAt: Schema.Attribute.DateTime &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Received at'
          zh: '\u6536\u5230\u65F6\u95F4'
        }
      }>
    state: Schema.Attribute.Enumeration<['received', 'accepted', 'not-accepted', 'upheld', 'dismissed']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          accepted: {
            en: 'Accepted'
            zh: '\u6838\u5B9E\u4E2D'
          }
          dismissed: {
            en: 'Dismissed'
            zh: '\u5F02\u8BAE\u4E0D\u6210\u7ACB'
          }
          'not-accepted': {
            en: 'Not accepted'
            zh: '\u4E0D\u4E88\u53D7\u7406'
          }
          received: {
            en: 'Received'
            zh: '\u5F85\u53D7\u7406'
          }
          upheld: {
            en: 'Upheld'
            zh: '\u5F02\u8BAE\u6210\u7ACB'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'received'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
    wish: Schema.Attribute.Enumeration<['take-out', 'put-in']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'What is asked for'
          zh: '\u8BF7\u6C42'
        }
        values: {
          'put-in': {
            en: 'Put it in'
            zh: '\u5217\u5165\u540D\u5355'
          }
          'take-out': {
            en: 'Take it out'
            zh: '\u4ECE\u540D\u5355\u4E2D\u79FB\u51FA'
          }
        }
      }>
  }
}

export interface PluginFilingObjectionFile extends Struct.CollectionTypeSchema {
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
  pluginOptions: {
    appendOnly: true
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'File of an objection'
      zh: '\u5F02\u8BAE\u6240\u9644\u6750\u6599'
    }
    list: ['objection', 'name', 'proof']
    main: 'name'
    territory: 'province'
  }
  attributes: {
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.objection-file'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name'
          zh: '\u6587\u4EF6\u540D'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    objection: Schema.Attribute.Relation<'manyToOne', 'plugin::filing.objection'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Objection'
          zh: '\u540D\u5355\u5F02\u8BAE'
        }
      }>
    proof: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'File'
          zh: '\u6587\u4EF6'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
  }
}

export interface PluginFilingVerification extends Struct.CollectionTypeSchema {
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Verification'
      zh: '\u4E3B\u4F53\u6838\u9A8C'
    }
    list: ['name', 'subjectCode', 'kind', 'organisation', 'cityCode', 'state', 'submittedAt']
    main: 'name'
    newestBy: 'submittedAt'
    territory: {
      account: 'accountId'
      city: 'cityCode'
      owner: 'creditCode'
    }
  }
  attributes: {
    accountId: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Account of the claimant'
          zh: '\u8BA4\u9886\u8D26\u53F7\u7F16\u53F7'
        }
      }>
    applicantEmail: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'E-mail of the applicant'
          zh: '\u7533\u8BF7\u4EBA\u7535\u5B50\u90AE\u7BB1'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    applicantName: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Applicant'
          zh: '\u7533\u8BF7\u4EBA'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City on record'
          zh: '\u767B\u8BB0\u7684\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Organisation it belongs to'
          zh: '\u6240\u5C5E\u673A\u6784\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    decidedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Decided at'
          zh: '\u529E\u7406\u65F6\u95F4'
        }
      }>
    decisionReason: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Reason of the decision'
          zh: '\u529E\u7406\u610F\u89C1'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10000
      }>
    kind: Schema.Attribute.Enumeration<['registration', 'claim']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Kind'
          zh: '\u4E8B\u7531'
        }
        values: {
          claim: {
            en: 'Claim'
            zh: '\u8BA4\u9886'
          }
          registration: {
            en: 'Registration'
            zh: '\u6CE8\u518C'
          }
        }
      }>
    letter: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Letter of authorisation'
          zh: '\u6388\u6743\u4E66'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    licence: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Licence'
          zh: '\u8425\u4E1A\u6267\u7167'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::filing.verification'> & Schema.Attribute.Private
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name as typed'
          zh: '\u7533\u8BF7\u4EBA\u586B\u5199\u7684\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    nameOnRecord: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name on record'
          zh: '\u767B\u8BB0\u7684\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    organisation: Schema.Attribute.Enumeration<['enterprise', 'provider']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Organisation on record'
          zh: '\u767B\u8BB0\u7684\u673A\u6784\u7C7B\u578B'
        }
        values: {
          enterprise: {
            en: 'Enterprise'
            zh: '\u4F01\u4E1A'
          }
          provider: {
            en: 'Provider'
            zh: '\u670D\u52A1\u5546'
          }
        }
      }>
    ownerOnRecord: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Owner on record'
          zh: '\u73B0\u7BA1\u7406\u5458'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['draft', 'submitted', 'returned', 'accepted', 'rejected', 'withdrawn']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          accepted: {
            en: 'Accepted'
            zh: '\u6838\u9A8C\u901A\u8FC7'
          }
          draft: {
            en: 'Awaiting documents'
            zh: '\u5F85\u63D0\u4EA4\u6750\u6599'
          }
          rejected: {
            en: 'Rejected'
            zh: '\u6838\u9A8C\u4E0D\u901A\u8FC7'
          }
          returned: {
            en: 'Returned'
            zh: '\u9000\u56DE\u8865\u6B63'
          }
          submitted: {
            en: 'Awaiting the city'
            zh: '\u5F85\u6838\u9A8C'
          }
          withdrawn: {
            en: 'Withdrawn'
            zh: '\u5DF2\u64A4\u56DE'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'draft'>
    subjectCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Credit code'
          zh: '\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    submittedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Submitted at'
          zh: '\u63D0\u4EA4\u65F6\u95F4'
        }
      }>
    typedCityCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City as typed'
          zh: '\u7533\u8BF7\u4EBA\u586B\u5199\u7684\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    typedOrganisation: Schema.Attribute.Enumeration<['enterprise', 'provider']> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Organisation as typed'
          zh: '\u7533\u8BF7\u4EBA\u586B\u5199\u7684\u673A\u6784\u7C7B\u578B'
        }
        values: {
          enterprise: {
            en: 'Enterprise'
            zh: '\u4F01\u4E1A'
          }
          provider: {
            en: 'Provider'
            zh: '\u670D\u52A1\u5546'
          }
        }
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
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

export interface PluginPoolListing extends Struct.CollectionTypeSchema {
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
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Listing'
      zh: '\u4E0A\u67B6'
    }
    list: ['productName', 'categoryCode', 'providerName', 'cityCode', 'state', 'listedAt']
    main: 'productName'
    newestBy: 'listedAt'
    territory: {
      city: 'cityCode'
      owner: 'creditCode'
    }
  }
  attributes: {
    categoryCode: Schema.Attribute.Enumeration<
      ['smart-equipment', 'network', 'identification', 'integration', 'solution', 'security', 'producer-service']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Category'
          zh: '\u7C7B\u522B'
        }
        values: {
          identification: {
            en: 'identification'
            zh: '\u6807\u8BC6\u670D\u52A1\u5546'
          }
          integration: {
            en: 'industrial internet integration'
            zh: '\u5DE5\u4E1A\u4E92\u8054\u7F51\u878D\u5408\u5E94\u7528\u670D\u52A1\u5546'
          }
          network: {
            en: 'network'
            zh: '\u7F51\u7EDC\u670D\u52A1\u5546'
          }
          'producer-service': {
            en: 'producer services'
            zh: '\u751F\u4EA7\u6027\u670D\u52A1\u4E1A\u4F9B\u5E94\u5546'
          }
          security: {
            en: 'industrial information security'
            zh: '\u5DE5\u4E1A\u4FE1\u606F\u5B89\u5168\u670D\u52A1\u5546'
          }
          'smart-equipment': {
            en: 'smart equipment'
            zh: '\u667A\u80FD\u88C5\u5907\u670D\u52A1\u5546'
          }
          solution: {
            en: 'system solutions'
            zh: '\u7CFB\u7EDF\u89E3\u51B3\u65B9\u6848\u670D\u52A1\u5546'
          }
        }
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City'
          zh: '\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Unified social credit code'
          zh: '\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    listedAt: Schema.Attribute.DateTime &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Listed at'
          zh: '\u4E0A\u67B6\u65F6\u95F4'
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::pool.listing'> & Schema.Attribute.Private
    product: Schema.Attribute.Relation<'manyToOne', 'api::product.product'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Product'
          zh: '\u4EA7\u54C1\u4E0E\u670D\u52A1'
        }
      }>
    productName: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name'
          zh: '\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    providerName: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Provider name'
          zh: '\u670D\u52A1\u5546\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['listed', 'unlisted']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          listed: {
            en: 'Listed'
            zh: '\u5DF2\u4E0A\u67B6'
          }
          unlisted: {
            en: 'Taken off'
            zh: '\u5DF2\u4E0B\u67B6'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'listed'>
    unlistedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Taken off at'
          zh: '\u4E0B\u67B6\u65F6\u95F4'
        }
      }>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
  }
}

export interface PluginPoolStanding extends Struct.CollectionTypeSchema {
  collectionName: 'standings'
  info: {
    description: 'Standing'
    displayName: '\u5165\u6C60\u8D44\u683C'
    pluralName: 'standings'
    singularName: 'standing'
  }
  options: {
    draftAndPublish: false
  }
  pluginOptions: {
    'content-manager': {
      visible: true
    }
    'content-type-builder': {
      visible: false
    }
    label: {
      en: 'Standing'
      zh: '\u5165\u6C60\u8D44\u683C'
    }
    list: ['providerName', 'categoryCode', 'cityCode', 'state', 'admittedAt', 'endedAt']
    main: 'providerName'
    newestBy: 'admittedAt'
    territory: {
      city: 'cityCode'
      owner: 'creditCode'
    }
  }
  attributes: {
    admittedAt: Schema.Attribute.DateTime &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Admitted at'
          zh: '\u5165\u6C60\u65F6\u95F4'
        }
      }>
    application: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Application'
          zh: '\u7533\u8BF7\u7F16\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    barredUntil: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Barred until'
          zh: '\u6B64\u524D\u4E0D\u5F97\u91CD\u65B0\u7533\u8BF7'
        }
      }>
    basis: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Document number of the admission'
          zh: '\u5165\u6C60\u4F9D\u636E\u6587\u53F7'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    categoryCode: Schema.Attribute.Enumeration<
      ['smart-equipment', 'network', 'identification', 'integration', 'solution', 'security', 'producer-service']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Category'
          zh: '\u7C7B\u522B'
        }
        values: {
          identification: {
            en: 'identification'
            zh: '\u6807\u8BC6\u670D\u52A1\u5546'
          }
          integration: {
            en: 'industrial internet integration'
            zh: '\u5DE5\u4E1A\u4E92\u8054\u7F51\u878D\u5408\u5E94\u7528\u670D\u52A1\u5546'
          }
          network: {
            en: 'network'
            zh: '\u7F51\u7EDC\u670D\u52A1\u5546'
          }
          'producer-service': {
            en: 'producer services'
            zh: '\u751F\u4EA7\u6027\u670D\u52A1\u4E1A\u4F9B\u5E94\u5546'
          }
          security: {
            en: 'industrial information security'
            zh: '\u5DE5\u4E1A\u4FE1\u606F\u5B89\u5168\u670D\u52A1\u5546'
          }
          'smart-equipment': {
            en: 'smart equipment'
            zh: '\u667A\u80FD\u88C5\u5907\u670D\u52A1\u5546'
          }
          solution: {
            en: 'system solutions'
            zh: '\u7CFB\u7EDF\u89E3\u51B3\u65B9\u6848\u670D\u52A1\u5546'
          }
        }
      }>
    cityCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'City'
          zh: '\u6240\u5728\u5E02'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    createdAt: Schema.Attribute.DateTime
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    creditCode: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Unified social credit code'
          zh: '\u7EDF\u4E00\u793E\u4F1A\u4FE1\u7528\u4EE3\u7801'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    endedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Ended at'
          zh: '\u8D44\u683C\u7EC8\u6B62\u65F6\u95F4'
        }
      }>
    locale: Schema.Attribute.String & Schema.Attribute.Private
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::pool.standing'> & Schema.Attribute.Private
    provider: Schema.Attribute.Relation<'manyToOne', 'api::provider.provider'> &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Provider'
          zh: '\u670D\u52A1\u5546'
        }
      }>
    providerName: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Name of the provider'
          zh: '\u670D\u52A1\u5546\u540D\u79F0'
        }
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255
      }>
    publishedAt: Schema.Attribute.DateTime
    state: Schema.Attribute.Enumeration<['active', 'restricted', 'removed', 'disqualified', 'lapsed', 'revoked']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'State'
          zh: '\u72B6\u6001'
        }
        values: {
          active: {
            en: 'In the pool'
            zh: '\u5728\u6C60'
          }
          disqualified: {
            en: 'Disqualified'
            zh: '\u5DF2\u53D6\u6D88\u670D\u52A1\u8D44\u683C'
          }
          lapsed: {
            en: 'Lapsed'
            zh: '\u5DF2\u9000\u51FA'
          }
          removed: {
            en: 'Removed'
            zh: '\u5DF2\u6E05\u9000'
          }
          restricted: {
            en: 'Restricted'
            zh: '\u9650\u5236\u670D\u52A1'
          }
          revoked: {
            en: 'Admission revoked'
            zh: '\u5165\u6C60\u5DF2\u64A4\u9500'
          }
        }
      }> &
      Schema.Attribute.DefaultTo<'active'>
    updatedAt: Schema.Attribute.DateTime
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private
    version: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        label: {
          en: 'Version'
          zh: '\u7248\u672C'
        }
      }> &
      Schema.Attribute.DefaultTo<1>
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
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
  pluginOptions: {
    'content-manager': {
      visible: false
    }
    'content-type-builder': {
      visible: false
    }
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
      'plugin::content-releases.release': PluginContentReleasesRelease
      'plugin::content-releases.release-action': PluginContentReleasesReleaseAction
      'plugin::desk.membership': PluginDeskMembership
      'plugin::desk.officer': PluginDeskOfficer
      'plugin::desk.private-file': PluginDeskPrivateFile
      'plugin::experts.assignment': PluginExpertsAssignment
      'plugin::experts.conclusion': PluginExpertsConclusion
      'plugin::experts.expert': PluginExpertsExpert
      'plugin::experts.panel': PluginExpertsPanel
      'plugin::experts.panel-draw': PluginExpertsPanelDraw
      'plugin::experts.panel-party': PluginExpertsPanelParty
      'plugin::experts.panel-subject': PluginExpertsPanelSubject
      'plugin::experts.score': PluginExpertsScore
      'plugin::filing.application': PluginFilingApplication
      'plugin::filing.application-file': PluginFilingApplicationFile
      'plugin::filing.application-form': PluginFilingApplicationForm
      'plugin::filing.application-snapshot': PluginFilingApplicationSnapshot
      'plugin::filing.batch': PluginFilingBatch
      'plugin::filing.city-list': PluginFilingCityList
      'plugin::filing.extension': PluginFilingExtension
      'plugin::filing.hand-over': PluginFilingHandOver
      'plugin::filing.invitation': PluginFilingInvitation
      'plugin::filing.liaison': PluginFilingLiaison
      'plugin::filing.list': PluginFilingList
      'plugin::filing.member-invitation': PluginFilingMemberInvitation
      'plugin::filing.objection': PluginFilingObjection
      'plugin::filing.objection-file': PluginFilingObjectionFile
      'plugin::filing.verification': PluginFilingVerification
      'plugin::i18n.locale': PluginI18NLocale
      'plugin::pool.listing': PluginPoolListing
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
