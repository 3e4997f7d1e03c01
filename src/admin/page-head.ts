import logo from './assets/logo.svg'

export const PANEL_TITLE = '数字化转型服务资源池'

const FONTS = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", system-ui, sans-serif'

/** Title, icon and fonts of the page, which Strapi cannot configure. */
export function setPageHead(): void {
  document.title = PANEL_TITLE
  const icon = document.querySelector<HTMLLinkElement>('link[rel~="icon"]') ?? document.createElement('link')
  icon.rel = 'icon'
  icon.type = 'image/svg+xml'
  icon.href = logo
  const fonts = document.createElement('style')
  // The design system sets its own stack on body, later in the page, hence the doubled selector.
  fonts.textContent = `html body, html body button, html body input, html body textarea { font-family: ${FONTS}; }`
  document.head.append(icon, fonts)
}
