#include "icons.h"
#include "style.h"

namespace storybank {

// The icons Qt's own dialogs ask for, so that they look like the rest of the program.
QIcon ThemeStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DialogCloseButton:
        return icon(u"x");
    case SP_ToolBarHorizontalExtensionButton:
        return icon(u"chevrons-right");
    case SP_MessageBoxInformation:
        return icon(u"info", &Theme::accentFg);
    case SP_MessageBoxWarning:
        return icon(u"triangle-alert", &Theme::warnMark);
    case SP_MessageBoxCritical:
        return icon(u"circle-alert", &Theme::bad);
    case SP_MessageBoxQuestion:
        return icon(u"circle-help", &Theme::accentFg);
    case SP_ArrowLeft:
    case SP_ArrowBack:
    case SP_FileDialogBack:
        return icon(u"arrow-left");
    case SP_ArrowRight:
    case SP_ArrowForward:
        return icon(u"arrow-right");
    case SP_ArrowUp:
    case SP_FileDialogToParent:
        return icon(u"arrow-up");
    case SP_FileDialogNewFolder:
        return icon(u"folder-plus");
    case SP_FileDialogListView:
        return icon(u"layout-grid");
    case SP_FileDialogDetailedView:
        return icon(u"text-align-start");
    case SP_DirIcon:
    case SP_DirClosedIcon:
    case SP_DirLinkIcon:
        return icon(u"folder");
    case SP_DirOpenIcon:
        return icon(u"folder-open");
    case SP_DirHomeIcon:
        return icon(u"house");
    case SP_FileIcon:
    case SP_FileLinkIcon:
        return icon(u"file");
    case SP_ComputerIcon:
        return icon(u"laptop");
    case SP_DriveHDIcon:
    case SP_DriveNetIcon:
        return icon(u"hard-drive");
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace storybank
