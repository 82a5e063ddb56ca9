import { msg } from '@lit/localize';

/** The words of MapLibre's own controls in the reader's language. */
export function controlWords(): Record<string, string> {
  return {
    'Map.Title': msg('地图'),
    'NavigationControl.ZoomIn': msg('放大'),
    'NavigationControl.ZoomOut': msg('缩小'),
    'NavigationControl.ResetBearing': msg('转回正北'),
    'ScaleControl.Meters': msg('米'),
    'ScaleControl.Kilometers': msg('公里'),
    'CooperativeGesturesHandler.WindowsHelpText': msg('按住 Ctrl 并滚动来缩放地图'),
    'CooperativeGesturesHandler.MacHelpText': msg('按住 ⌘ 并滚动来缩放地图'),
    'CooperativeGesturesHandler.MobileHelpText': msg('用两根手指移动地图'),
  };
}
