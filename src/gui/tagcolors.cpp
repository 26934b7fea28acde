#include "gui/tagcolors.h"

#include "base/tag.h"
#include "gui/contrast.h"

#include <QHash>
#include <QPainter>
#include <QPixmap>

namespace dp::tagcolors {

QColor background(const QString &color, const QColor &base, const QColor &text)
{
    // Rows ask for the same few colors at each painting.
    static QHash<size_t, QColor> known;
    const size_t key = qHashMulti(0, color, base.rgb(), text.rgb());
    const auto found = known.constFind(key);
    if (found != known.cend())
        return *found;
    if (known.size() > 1000) // the person has tried many palettes
        known.clear();
    const QColor hue = Tag::isColor(color) ? QColor(color) : text;
    return *known.insert(key, contrast::tinted(base, hue, text));
}

QIcon icon(const QString &color)
{
    constexpr int size = 32;
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    if (Tag::isColor(color)) {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(color));
        painter.drawRoundedRect(QRectF(4, 4, size - 8, size - 8), 8, 8);
    }
    return QIcon(pixmap);
}

} // namespace dp::tagcolors
