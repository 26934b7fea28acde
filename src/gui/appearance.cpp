#include "gui/appearance.h"

#include "gui/adjustedfusionstyle.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPalette>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace dp::appearance {
namespace {

QPalette paletteOf(bool dark)
{
    const QColor window = dark ? QColor(0x2b, 0x2d, 0x31) : QColor(0xf2, 0xf2, 0xf3);
    const QColor base = dark ? QColor(0x1e, 0x20, 0x23) : QColor(0xff, 0xff, 0xff);
    const QColor text = dark ? QColor(0xe6, 0xe6, 0xe6) : QColor(0x1d, 0x1f, 0x21);
    const QColor accent = dark ? QColor(0x38, 0x73, 0xc4) : QColor(0x2a, 0x6f, 0xc9);
    // Qt derives bevels and shades from the colours of the button and the window.
    QPalette palette(dark ? QColor(0x3a, 0x3d, 0x42) : QColor(0xe6, 0xe6, 0xe8), window);
    for (const auto role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::ToolTipBase, window);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, dark ? QColor(0x7a, 0xb0, 0xf5) : QColor(0x1a, 0x5f, 0xb4));
    palette.setColor(QPalette::LinkVisited, dark ? QColor(0xb7, 0x9c, 0xe8) : QColor(0x6a, 0x45, 0xa8));
    palette.setColor(QPalette::PlaceholderText, dark ? QColor(0x95, 0x97, 0x9a) : QColor(0x6c, 0x6e, 0x70));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(
            QPalette::Disabled, role, dark ? QColor(0x80, 0x82, 0x86) : QColor(0x86, 0x86, 0x8a));
    palette.setColor(
        QPalette::Disabled, QPalette::Highlight, dark ? QColor(0x4a, 0x4d, 0x52) : QColor(0xc8, 0xc8, 0xcc));
    return palette;
}

void setStyle(const QString &name)
{
    const QStyle *now = QApplication::style();
    if (name.compare("fusion"_L1, Qt::CaseInsensitive) == 0) {
        if (!qobject_cast<const AdjustedFusionStyle *>(now))
            QApplication::setStyle(new AdjustedFusionStyle);
    } else if (now->objectName().compare(name, Qt::CaseInsensitive) != 0) {
        QApplication::setStyle(name);
    }
}

} // namespace

void apply(const QString &name)
{
    static const QString desktopStyle = QApplication::style()->objectName();
    const bool isOurs = name == "light"_L1 || name == "dark"_L1;
    // Fusion is the only style of Qt that draws everything from the palette.
    setStyle(isOurs ? u"fusion"_s : desktopStyle);
    // An empty palette restores the desktop's palette.
    QApplication::setPalette(isOurs ? paletteOf(name == "dark"_L1) : QPalette());
}

void loadFonts()
{
    QFont font = QApplication::font();
    for (const bool bold : {false, true}) { // titles of unread papers are bold
        font.setBold(bold);
        QFontMetrics(font).horizontalAdvance(u'x');
    }
}

} // namespace dp::appearance
