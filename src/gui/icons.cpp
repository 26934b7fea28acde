#include "gui/icons.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmapCache>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

static void registerIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace dp {
namespace {

// The shapes of all glyphs are defined in a square of 24 by 24 units.
constexpr qreal side = 24;
constexpr qreal strokeWidth = 1.8;

QPainterPath lines(std::initializer_list<std::initializer_list<QPointF>> strokes)
{
    QPainterPath path;
    for (const auto &stroke : strokes) {
        bool first = true;
        for (const QPointF &point : stroke) {
            if (std::exchange(first, false))
                path.moveTo(point);
            else
                path.lineTo(point);
        }
    }
    return path;
}

QPainterPath star()
{
    QPainterPath path;
    for (int i = 0; i < 10; ++i) {
        const qreal radius = i % 2 == 0 ? 9.5 : 4.0;
        const qreal angle = -std::numbers::pi / 2 + i * std::numbers::pi / 5;
        const QPointF point(12 + radius * std::cos(angle), 12.6 + radius * std::sin(angle));
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

QPainterPath sheet()
{
    QPainterPath path = lines({{{14, 3}, {6, 3}, {6, 21}, {18, 21}, {18, 7}, {14, 3}, {14, 7}, {18, 7}}});
    return path;
}

QPainterPath gear()
{
    QPainterPath path;
    for (int i = 0; i < 8; ++i) {
        const qreal angle = i * std::numbers::pi / 4;
        path.moveTo(12 + 6.6 * std::cos(angle), 12 + 6.6 * std::sin(angle));
        path.lineTo(12 + 9.4 * std::cos(angle), 12 + 9.4 * std::sin(angle));
    }
    path.addEllipse(QPointF(12, 12), 6.2, 6.2);
    path.addEllipse(QPointF(12, 12), 2.4, 2.4);
    return path;
}

QPainterPath strokesOf(Glyph glyph)
{
    QPainterPath path;
    switch (glyph) {
    case Glyph::Refresh:
        path.arcMoveTo(QRectF(4, 4, 16, 16), 60);
        path.arcTo(QRectF(4, 4, 16, 16), 60, 285);
        path.addPath(lines({{{16.5, 2.2}, {16.2, 5.4}, {19.4, 6}}}));
        return path;
    case Glyph::Search:
        path.addEllipse(QPointF(10.5, 10.5), 6, 6);
        path.addPath(lines({{{15, 15}, {20, 20}}}));
        return path;
    case Glyph::Stop: return lines({{{6.5, 6.5}, {17.5, 6.5}, {17.5, 17.5}, {6.5, 17.5}, {6.5, 6.5}}});
    case Glyph::Import:
        return lines({{{12, 3}, {12, 14}}, {{7.5, 10}, {12, 14.5}, {16.5, 10}},
            {{4, 15}, {4, 20}, {20, 20}, {20, 15}}});
    case Glyph::Export:
        return lines(
            {{{12, 15}, {12, 4}}, {{7.5, 8}, {12, 3.5}, {16.5, 8}}, {{4, 15}, {4, 20}, {20, 20}, {20, 15}}});
    case Glyph::Settings: return gear();
    case Glyph::Quit:
        return lines(
            {{{10, 4}, {4, 4}, {4, 20}, {10, 20}}, {{9, 12}, {20, 12}}, {{16, 8}, {20, 12}, {16, 16}}});
    case Glyph::Add: return lines({{{12, 5}, {12, 19}}, {{5, 12}, {19, 12}}});
    case Glyph::Edit:
        return lines(
            {{{4, 20}, {5, 15.5}, {16, 4.5}, {19.5, 8}, {8.5, 19}, {4, 20}}, {{13.5, 7}, {17, 10.5}}});
    case Glyph::Remove: return lines({{{5, 12}, {19, 12}}});
    case Glyph::Up: return lines({{{6, 14.5}, {12, 8.5}, {18, 14.5}}});
    case Glyph::Down: return lines({{{6, 9.5}, {12, 15.5}, {18, 9.5}}});
    case Glyph::Opened: return lines({{{6, 9.5}, {12, 15.5}, {18, 9.5}}});
    case Glyph::Closed: return lines({{{9.5, 6}, {15.5, 12}, {9.5, 18}}});
    case Glyph::Star:
    case Glyph::StarFilled: return star();
    case Glyph::Unread: path.addEllipse(QPointF(12, 12), 4.2, 4.2); return path;
    case Glyph::Page:
        path = sheet();
        path.addPath(lines({{{9, 11.5}, {15, 11.5}}, {{9, 14.5}, {15, 14.5}}, {{9, 17.5}, {13, 17.5}}}));
        return path;
    case Glyph::Pdf:
        path = sheet();
        path.addPath(lines({{{12, 10.5}, {12, 17}}, {{9.2, 14.2}, {12, 17}, {14.8, 14.2}}}));
        return path;
    case Glyph::Warning:
        return lines({{{12, 4}, {21, 20}, {3, 20}, {12, 4}, {21, 20}}, {{12, 10}, {12, 14.5}},
            {{12, 17.2}, {12, 17.3}}});
    case Glyph::Close: return lines({{{6, 6}, {18, 18}}, {{18, 6}, {6, 18}}});
    case Glyph::Keys:
        path.addRoundedRect(QRectF(3, 6, 18, 12), 2, 2);
        path.addPath(lines({{{7, 10}, {7.1, 10}}, {{10.5, 10}, {10.6, 10}}, {{14, 10}, {14.1, 10}},
            {{17, 10}, {17.1, 10}}, {{8, 14.3}, {16, 14.3}}}));
        return path;
    case Glyph::Info:
        path.addEllipse(QPointF(12, 12), 9, 9);
        path.addPath(lines({{{12, 11}, {12, 16.5}}, {{12, 7.6}, {12, 7.7}}}));
        return path;
    case Glyph::Undo:
        path.moveTo(5, 9);
        path.lineTo(14, 9);
        path.arcTo(QRectF(9, 9, 10, 10), 90, -180);
        path.lineTo(8, 19);
        path.addPath(lines({{{9, 5}, {5, 9}, {9, 13}}}));
        return path;
    case Glyph::Read: return lines({{{5, 12.5}, {10, 17.5}, {19, 7}}});
    case Glyph::Copy:
        path.addRoundedRect(QRectF(8, 8, 12, 12), 2, 2);
        path.addPath(lines({{{5, 16}, {4, 16}, {4, 4}, {16, 4}, {16, 5}}}));
        return path;
    case Glyph::Tag:
        path.addPath(lines({{{4, 4}, {12, 4}, {20.5, 12.5}, {12.5, 20.5}, {4, 12}, {4, 4}}}));
        path.addEllipse(QPointF(8.5, 8.5), 1.3, 1.3);
        return path;
    case Glyph::More:
        for (const qreal x : {5.5, 12.0, 18.5})
            path.addEllipse(QPointF(x, 12), 1.8, 1.8);
        return path;
    }
    return path;
}

bool isFilled(Glyph glyph)
{
    return glyph == Glyph::StarFilled || glyph == Glyph::Unread || glyph == Glyph::Stop
        || glyph == Glyph::More;
}

/// Draws the glyph in a square of this size at the origin.
void drawGlyph(QPainter &painter, qreal size, Glyph glyph, const QColor &color)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / side, size / side);
    painter.setPen(QPen(color, strokeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(isFilled(glyph) ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawPath(strokesOf(glyph));
}

class GlyphEngine final : public QIconEngine
{
public:
    explicit GlyphEngine(Glyph glyph)
        : m_glyph(glyph)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText;
        paintGlyph(*painter, rect, m_glyph, qApp->palette().color(group, role));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new GlyphEngine(m_glyph); }

private:
    Glyph m_glyph;
};

} // namespace

void paintGlyph(QPainter &painter, const QRectF &rect, Glyph glyph, const QColor &color)
{
    const qreal size = std::min(rect.width(), rect.height());
    const QPointF corner = rect.center() - QPointF(size / 2, size / 2);
    // All rows of a table show the same few glyphs. Drawing a path takes a hundred times as long as copying a
    // pixmap.
    const qreal scale = painter.device()->devicePixelRatio();
    const int pixels = int(std::ceil(size * scale));
    const QString key =
        u"dp-glyph-%1-%2-%3-%4"_s.arg(int(glyph)).arg(pixels).arg(scale).arg(color.rgba(), 0, 16);
    QPixmap drawn;
    if (!QPixmapCache::find(key, &drawn)) {
        drawn = QPixmap(pixels, pixels);
        drawn.setDevicePixelRatio(scale);
        drawn.fill(Qt::transparent);
        QPainter onto(&drawn);
        drawGlyph(onto, size, glyph, color);
        onto.end();
        QPixmapCache::insert(key, drawn);
    }
    painter.drawPixmap(corner, drawn);
}

QIcon icon(Glyph glyph)
{
    return QIcon(new GlyphEngine(glyph));
}

QIcon programIcon()
{
    registerIcons();
    QIcon icon;
    for (const int size : {16, 32, 48, 128, 256})
        icon.addFile(u":/icons/daily-papers-%1.png"_s.arg(size), QSize(size, size));
    return icon;
}

} // namespace dp
