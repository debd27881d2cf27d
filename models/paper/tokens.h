#pragma once

#include "sheet.h"

#include <array>

namespace storybank::tokens {

// The printed page: always the light colours on white, in both themes of the window. Sizes in points, from
// the style sheet's section "Printed page".

inline const QColor text("#1A1D21");
inline const QColor text2("#4A515C");
inline const QColor text3("#626A76");
inline const QColor rule("#CDD2D9");
inline const QColor onDisc("#FFFFFF");
inline const QColor backupDisc("#E2E5EA");
inline const QColor ball("#0B5C69");
inline const QColor gap("#B4400A");
inline const QColor paper("#FFFFFF");

/// Colours of competency marks by slot; slots above 7 start over, as in the window.
inline const std::array competency{QColor("#0A6BB0"), QColor("#B87900"), QColor("#A8457F"),
                                   QColor("#B63A00"), QColor("#00815F"), QColor("#3F93C9"),
                                   QColor("#6B6E1E"), QColor("#2F3640")};

inline constexpr double marginX = 28, marginY = 21, gutter = 21;
inline constexpr double routerMarginX = 24, routerMarginY = 18, boxGutter = 6;
inline constexpr double headRule = 1, thinRule = 0.75;
inline constexpr double headHeight = 24, footHeight = 18;

/// How a run of text looks; `size` is in points at a text size of 9 and grows with it, never under 8 pt.
struct Role
{
    double size = 9;
    int weight = QFont::Normal;
    bool italic = false;
    QColor colour = text;
};
inline const Role heading{13, QFont::Bold};
inline const Role subheading{9, QFont::Normal, false, text2};
inline const Role title{11, QFont::Bold};
inline const Role discNumber{8, QFont::DemiBold, false, onDisc};
inline const Role hook{10, QFont::Normal, true};
inline const Role label{8.2, QFont::DemiBold, false, text3};
inline const Role body{9};
inline const Role scene{9, QFont::Normal, false, text2};
inline const Role number{11.5, QFont::Bold};
inline const Role numberName{9, QFont::Normal, false, text2};
inline const Role quiet{8.2, QFont::Normal, false, text3};
inline const Role mark{8.2, QFont::Normal, false, text2};
inline const Role gapLabel{9, QFont::Bold, false, gap};
inline const Role gapName{9, QFont::Normal, false, gap};
inline const Role foot{8.2, QFont::Normal, false, text3};
inline const Role section{10, QFont::DemiBold};
inline const Role group{9, QFont::DemiBold};
inline const Role question{8.4};
inline const Role answer{8.4, QFont::Bold};
inline const Role backupNumber{8, QFont::DemiBold, false, text2};
inline const Role gapAnswer{8.4, QFont::DemiBold, false, gap};
inline const Role stripTitle{9.4, QFont::Bold};
inline const Role stripHook{8.8, QFont::Normal, true};
inline const Role cue{8.3, QFont::Normal, false, text2};
inline const Role stripNumber{10.6, QFont::Bold};
inline const Role stripNumberName{8, QFont::Normal, false, text2};
inline const Role largeTitle{11, QFont::DemiBold, false, text2};
inline const Role largeHook{17, QFont::DemiBold};
inline const Role largeNumber{17, QFont::Bold};
inline const Role largeNumberName{11, QFont::Normal, false, text2};

} // namespace storybank::tokens
