#include "gui/dialogs/settingsfinder.h"

#include "gui/dialogs/fieldhighlight.h"
#include "gui/mnemonic.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGroupBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabWidget>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

bool isField(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard);
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget) || qobject_cast<const QTreeWidget *>(&widget);
}

QString ownWords(const QWidget &widget)
{
    QStringList words{widget.accessibleName(), widget.toolTip()};
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        words << mnemonic::removed(button->text());
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        for (int i = 0; i < box->count(); ++i)
            words << box->itemText(i);
    if (const auto *tree = qobject_cast<const QTreeWidget *>(&widget))
        for (int column = 0; column < tree->columnCount(); ++column)
            words << tree->headerItem()->text(column);
    if (const auto *group = qobject_cast<const QGroupBox *>(widget.parentWidget()))
        words << group->title();
    return words.join(u'\n');
}

} // namespace

SettingsFinder::SettingsFinder(QTabWidget &pages, QLineEdit &edit, QLabel &status, QObject *parent)
    : QObject(parent)
    , m_pages(pages)
    , m_edit(edit)
    , m_status(status)
{
    for (int page = 0; page < pages.count(); ++page)
        collect(*pages.widget(page));
    edit.installEventFilter(this);
    connect(&edit, &QLineEdit::textChanged, this, &SettingsFinder::find);
}

void SettingsFinder::collect(QWidget &page)
{
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        const bool isInner = widget->parentWidget() && isField(*widget->parentWidget());
        if (!isField(*widget) || isInner)
            continue;
        const auto label = std::find_if(
            labels.cbegin(), labels.cend(), [widget](const QLabel *each) { return each->buddy() == widget; });
        Field field{widget, label == labels.cend() ? nullptr : *label, ownWords(*widget)};
        if (field.label)
            field.words += u'\n' + mnemonic::removed(field.label->text());
        m_fields << field;
        if (auto *list = qobject_cast<QTreeWidget *>(widget))
            collectEntries(*list);
    }
}

/// Collects the entries below the headings of a list, such as the actions and their keys. Entries that are
/// added later, such as keywords, are not settings.
void SettingsFinder::collectEntries(QTreeWidget &list)
{
    for (int i = 0; i < list.topLevelItemCount(); ++i) {
        QTreeWidgetItem *heading = list.topLevelItem(i);
        for (int j = 0; j < heading->childCount(); ++j)
            m_fields << Field{
                &list, nullptr, heading->text(0) + u'\n' + heading->child(j)->text(0), heading->child(j)};
    }
}

void SettingsFinder::find()
{
    const QStringList words = m_edit.text().simplified().split(u' ', Qt::SkipEmptyParts);
    m_found.clear();
    m_current = 0;
    for (const Field &field : std::as_const(m_fields)) {
        const bool isShown = field.editor->isVisibleTo(field.editor->parentWidget());
        const bool isFound = std::all_of(words.cbegin(), words.cend(),
            [&](const QString &word) { return field.words.contains(word, Qt::CaseInsensitive); });
        if (!words.isEmpty() && isShown && isFound && !(field.item && field.item->isHidden()))
            m_found << field;
    }
    showCurrent();
}

void SettingsFinder::showCurrent()
{
    delete m_highlight;
    if (m_found.isEmpty()) {
        m_status.setText(m_edit.text().trimmed().isEmpty() ? QString() : tr("No setting found"));
        return;
    }
    //: %1 and %2 are numbers: the first of three settings that were found
    m_status.setText(tr("%1 of %2").arg(m_current + 1).arg(m_found.size()));
    const Field &field = m_found[m_current];
    for (int page = 0; page < m_pages.count(); ++page)
        if (m_pages.widget(page)->isAncestorOf(field.editor))
            m_pages.setCurrentIndex(page);
    for (QWidget *parent = field.editor->parentWidget(); parent; parent = parent->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(field.editor);
    if (field.item)
        qobject_cast<QTreeWidget *>(field.editor)->setCurrentItem(field.item);
    m_highlight = new FieldHighlight(field.editor, field.label);
}

void SettingsFinder::step(int by)
{
    if (m_found.isEmpty())
        return;
    m_current = (m_current + by + m_found.size()) % m_found.size();
    showCurrent();
}

bool SettingsFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_edit || event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: // must not close the dialog
        if (!m_found.isEmpty())
            m_found[m_current].editor->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Escape:
        if (m_edit.text().isEmpty())
            return false;
        m_edit.clear();
        return true;
    default: return false;
    }
}

} // namespace dp

#include "moc_settingsfinder.cpp"
