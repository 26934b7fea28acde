#include "gui/table/groupheading.h"

#include <QLocale>
#include <QPainter>
#include <QWidget>

namespace dp {

QString GroupHeading::title(qint64 key)
{
    if (key == DateGroups::today)
        return tr("Today");
    if (key == DateGroups::yesterday)
        return tr("Yesterday");
    if (key == DateGroups::thisWeek)
        //: heading of a list: papers of this week, but older than yesterday
        return tr("Earlier this week");
    //: heading of a list: the format of a month with its year, see QLocale::toString()
    return QLocale().toString(DateGroups::monthOf(key), tr("MMMM yyyy"));
}

QString GroupHeading::text(const RowGroup &group)
{
    //: heading of a list for screen readers: %1 is a name such as "Today" or "March 2026"
    return tr("%1, %Ln paper(s)", nullptr, int(group.rows)).arg(title(group.key));
}

void GroupHeading::paint(QPainter &painter, const QRect &rect, const RowGroup &group, const QWidget &widget)
{
    constexpr int margin = 8; // in pixels
    const QPalette palette = widget.palette();
    painter.save();
    painter.fillRect(rect, palette.color(QPalette::Window));
    QFont font = widget.font();
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(palette.color(QPalette::WindowText));
    const QRect area = rect.adjusted(margin, 0, -margin, 0);
    const auto alignment =
        QStyle::visualAlignment(widget.layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    QRect used;
    painter.drawText(area, int(alignment), title(group.key), &used);
    painter.setFont(widget.font());
    const int gap = margin + painter.fontMetrics().horizontalAdvance(u' ');
    const QRect rest = widget.isRightToLeft() ? area.adjusted(0, 0, -used.width() - gap, 0)
                                              : area.adjusted(used.width() + gap, 0, 0, 0);
    painter.drawText(rest, int(alignment), QLocale().toString(group.rows));
    painter.restore();
}

} // namespace dp
