#include "gui/window/keywordtabbar.h"

#include "gui/icons.h"
#include "gui/plaintooltip.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QStyleOptionTab>
#include <QToolTip>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace dp {

KeywordTabBar::KeywordTabBar(QWidget *parent)
    : QTabBar(parent)
{
    setObjectName(u"keywordTabBar"_s);
}

void KeywordTabBar::setLabel(int index, const TabLabel &label, const QString &toolTip)
{
    const bool isSame = tabData(index).isValid() && this->label(index) == label;
    if (!isSame) {
        if (!tabData(index).isValid() || this->label(index).name != label.name)
            m_names.reset();
        setTabData(index, QVariant::fromValue(label)); // before the text, which makes Qt lay out the tabs
        setTabText(index, tabtext::whole(label));
        if (tabIcon(index).isNull() == label.isSearch)
            setTabIcon(index, label.isSearch ? icon(Glyph::Search) : QIcon());
    }
    const bool isSameToolTip = tabToolTip(index) == toolTip;
    if (!isSameToolTip)
        setTabToolTip(index, toolTip);
    if (!isSame || !isSameToolTip)
        emit labelChanged(index);
}

bool KeywordTabBar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTabBar::event(event);
    // The tool tips are plain text, because assistive technology gets them too.
    const auto *help = static_cast<QHelpEvent *>(event);
    const int index = tabAt(help->pos());
    QToolTip::showText(
        help->globalPos(), plaintooltip::html(index < 0 ? QString() : tabToolTip(index)), this);
    return true;
}

TabLabel KeywordTabBar::label(int index) const
{
    return tabData(index).value<TabLabel>();
}

QString KeywordTabBar::shownText(int index) const
{
    QStyleOptionTab option;
    initStyleOption(&option, index);
    return option.text;
}

qsizetype KeywordTabBar::sharedStart(int index) const
{
    if (!m_names) {
        QStringList names;
        for (int i = 0; i < count(); ++i)
            names << label(i).name;
        m_names.emplace(names);
    }
    return m_names->sharedStart(label(index).name);
}

void KeywordTabBar::tabInserted(int index)
{
    m_names.reset();
    QTabBar::tabInserted(index);
}

void KeywordTabBar::tabRemoved(int index)
{
    m_names.reset();
    QTabBar::tabRemoved(index);
}

void KeywordTabBar::hold(bool held)
{
    m_held = held;
    setIconSize(iconSize()); // makes Qt lay out the tabs again
}

QSize KeywordTabBar::tabSizeHint(int index) const
{
    if (m_held)
        return {1, 1};
    const tabtext::Widths widths = widthsOf(index);
    if (m_widest == unknown)
        m_widest = computeWidest();
    return {std::clamp(m_widest, widths.least, widths.ideal), m_frame.height()};
}

/// Returns the width of the icon and of the space beside it, as in QTabBar::tabSizeHint().
int KeywordTabBar::iconWidth(int index) const
{
    constexpr int space = 4;
    return tabIcon(index).isNull() ? 0 : iconSize().width() + space;
}

tabtext::Widths KeywordTabBar::widthsOf(int index) const
{
    const int icon = iconWidth(index);
    if (m_frame.isEmpty()) {
        const QSize size = QTabBar::tabSizeHint(index);
        const int text = fontMetrics().size(Qt::TextShowMnemonic, tabText(index)).width();
        m_frame = size - QSize(text + icon, 0);
    }
    const QString text = tabText(index);
    if (const auto known = m_widths.constFind(text); known != m_widths.cend())
        return {known->ideal + icon, known->least + icon};
    constexpr qsizetype most = 50000; // maximum number of cached texts, some of which are no longer used
    if (m_widths.size() > most)
        m_widths.clear();
    // A text may need one pixel more than the sum of its parts.
    const int frame = m_frame.width() + 1;
    tabtext::Widths widths = tabtext::widths(label(index), fontMetrics());
    widths.ideal += frame;
    widths.least += frame;
    m_widths.insert(text, widths);
    return {widths.ideal + icon, widths.least + icon};
}

/// Returns the width to which the tabs must be limited so that all of them fit. If this is not possible, they
/// are not limited.
int KeywordTabBar::computeWidest() const
{
    constexpr int unlimited = std::numeric_limits<int>::max();
    qint64 ideal = 0, least = 0;
    QList<tabtext::Widths> all;
    for (int i = 0; i < count() && least <= width(); ++i) {
        all << widthsOf(i);
        ideal += all.last().ideal;
        least += all.last().least;
    }
    if (ideal <= width() || least > width())
        return unlimited;
    const auto fits = [&](int widest) {
        qint64 sum = 0;
        for (const tabtext::Widths &each : std::as_const(all))
            sum += std::clamp(widest, each.least, each.ideal);
        return sum <= width();
    };
    int fitting = 0, tooWide = width() + 1;
    while (tooWide - fitting > 1) {
        const int middle = (fitting + tooWide) / 2;
        (fits(middle) ? fitting : tooWide) = middle;
    }
    return fitting;
}

void KeywordTabBar::tabLayoutChange()
{
    m_widest = unknown; // the next layout may have other texts or another width
    QTabBar::tabLayoutChange();
}

void KeywordTabBar::initStyleOption(QStyleOptionTab *option, int index) const
{
    QTabBar::initStyleOption(option, index);
    if (!option->rect.intersects(rect())) // Qt also asks for the tabs that are not visible
        return;
    const int room = style()->subElementRect(QStyle::SE_TabBarTabText, option, this).width();
    option->text = tabtext::fitted(label(index), room, fontMetrics(), sharedStart(index));
}

void KeywordTabBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_widths.clear();
        m_frame = {};
    }
    QTabBar::changeEvent(event);
}

void KeywordTabBar::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    if (event->reason() == QContextMenuEvent::Keyboard)
        requestMenuOfCurrentTab();
    else if (const int index = tabAt(event->pos()); index >= 0)
        emit menuRequested(index, event->globalPos());
}

void KeywordTabBar::keyPressEvent(QKeyEvent *event)
{
    // The platform sends an event for the menu key, but not for its usual substitute.
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)
        return requestMenuOfCurrentTab();
    const QScopedValueRollback<bool> handling(m_isHandlingKey, true);
    QTabBar::keyPressEvent(event);
}

void KeywordTabBar::requestMenuOfCurrentTab()
{
    const QRect tab = tabRect(currentIndex()).intersected(rect());
    if (currentIndex() >= 0)
        emit menuRequested(
            currentIndex(), mapToGlobal(tab.isValid() ? tab.bottomLeft() : rect().bottomLeft()));
}

} // namespace dp

#include "moc_keywordtabbar.cpp"
