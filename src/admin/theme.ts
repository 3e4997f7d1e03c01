import { darkTheme, lightTheme } from '@strapi/design-system'
import type { DefaultTheme } from 'styled-components'

const calmBlue = {
  buttonPrimary500: '#3b7cc4',
  buttonPrimary600: '#1f5fa8',
  primary100: '#eef5fc',
  primary200: '#cfe2f6',
  primary500: '#3b7cc4',
  primary600: '#1f5fa8',
  primary700: '#174a85',
}

const calmBlueAtNight = {
  buttonPrimary500: '#5b9be0',
  buttonPrimary600: '#3b7cc4',
  primary100: '#14283d',
  primary200: '#2a5588',
  primary500: '#3b7cc4',
  primary600: '#6ba8e8',
  primary700: '#9cc4ee',
}

export const theme: { light: DefaultTheme; dark: DefaultTheme } = {
  light: { ...lightTheme, colors: { ...lightTheme.colors, ...calmBlue } },
  dark: { ...darkTheme, colors: { ...darkTheme.colors, ...calmBlueAtNight } },
}
