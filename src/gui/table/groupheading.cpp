#include "gui/table/groupheading.h"

#include "base/arrivalgroups.h"
#include "gui/datetext.h"
#include "gui/icons.h"

#include <QLocale>
#include <QPainter>
#include <QWidget>

namespace dp {

/// Returns the heading of the papers that arrived since a visit.
static QString sinceVisit(qint64 key)
{
    const QLocale locale;
    const QDateTime visited = ArrivalGroups::visitOf(key).toLocalTime();
    const QString time = locale.toString(visited.time(), QLocale::ShortFormat);
    switch (ArrivalGroups::ageOf(key)) {
    case ArrivalGroups::Age::Today:
        //: heading of a list: papers that arrived since the last visit; %1 is a time such as 08:10
        return GroupHeading::tr("New since %1").arg(time);
    case ArrivalGroups::Age::Yesterday:
        //: heading of a list: papers that arrived since the last visit; %1 is a time such as 08:10
        return GroupHeading::tr("New since yesterday %1").arg(time);
    case ArrivalGroups::Age::LastDays:
        //: heading of a list: papers that arrived since the last visit; %1 is a day of the week, %2 a time
        return GroupHeading::tr("New since %1 %2").arg(locale.dayName(visited.date().dayOfWeek()), time);
    case ArrivalGroups::Age::Older: break;
    }
    //: heading of a list: papers that arrived since the last visit; %1 is a date such as 3 Mar 2026
    return GroupHeading::tr("New since %1").arg(datetext::text(visited.date()));
}

/// Returns the heading of a group of a list in the order of arrival; empty if the key is of another list.
static QString ofArrival(qint64 key)
{
    const QLocale locale;
    if (key == ArrivalGroups::today)
        //: heading of a list: papers that the keyword found today
        return GroupHeading::tr("Arrived today");
    if (key == ArrivalGroups::yesterday)
        return GroupHeading::tr("Arrived yesterday");
    if (ArrivalGroups::visitOf(key).isValid())
        return sinceVisit(key);
    if (const QDate day = ArrivalGroups::dayOf(key); day.isValid())
        //: heading of a list: %1 is a day of the week
        return GroupHeading::tr("Arrived on %1").arg(locale.dayName(day.dayOfWeek()));
    if (const QDate month = ArrivalGroups::monthOf(key); month.isValid())
        //: heading of a list: %1 is a month with its year
        return GroupHeading::tr("Arrived in %1").arg(locale.toString(month, GroupHeading::tr("MMMM yyyy")));
    return {};
}

QString GroupHeading::title(qint64 key)
{
    if (const QString title = ofArrival(key); !title.isEmpty())
        return title;
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

QString GroupHeading::text(const RowGroup &group, bool isCollapsed)
{
    //: heading of a list for screen readers: %1 is a name such as "Today" or "March 2026"
    const QString text = tr("%1, %Ln paper(s)", nullptr, int(group.rows)).arg(title(group.key));
    //: heading of a list for screen readers: the papers below the heading are hidden; %1 is a text such as
    //: "Today, 3 papers"
    return isCollapsed ? tr("%1, collapsed").arg(text) : text;
}

void GroupHeading::paint(
    QPainter &painter, const QRect &rect, const RowGroup &group, bool isCollapsed, const QWidget &widget)
{
    constexpr int margin = 8; // in pixels
    const QPalette palette = widget.palette();
    painter.save();
    painter.fillRect(rect, palette.color(QPalette::Window));
    QFont font = widget.font();
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(palette.color(QPalette::WindowText));
    QRect area = rect.adjusted(margin, 0, -margin, 0);
    const int side = painter.fontMetrics().ascent();
    const QRect arrow = QStyle::alignedRect(
        widget.layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, QSize(side, side), area);
    paintGlyph(
        painter, arrow, isCollapsed ? Glyph::Closed : Glyph::Opened, palette.color(QPalette::WindowText));
    (widget.isRightToLeft() ? area.setRight(arrow.left() - margin / 2)
                            : area.setLeft(arrow.right() + margin / 2));
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
