#include "gui/dialogs/categoryedit.h"

#include "base/categorytaxonomy.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int codeRole = Qt::UserRole;
constexpr int visibleOffers = 8; // more can be scrolled

bool isSeparator(QChar c)
{
    return c == u',' || c == u';' || c == u'\uff0c' || c == u'\uff1b';
}

} // namespace

CategoryEdit::CategoryEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_offers(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_offers, this))
{
    // The completer is not set with setCompleter(), because it would then complete the whole text.
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(visibleOffers);
    m_completer->popup()->setObjectName(u"categoryOffers"_s);
    m_completer->popup()->setAccessibleName(tr("Categories"));
    connect(this, &QLineEdit::textEdited, this, &CategoryEdit::offer);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &index) { insert(index.data(codeRole).toString()); });
}

std::pair<qsizetype, qsizetype> CategoryEdit::placeAtCursor() const
{
    const QString typed = text();
    qsizetype begin = cursorPosition(), end = cursorPosition();
    while (begin > 0 && !isSeparator(typed[begin - 1]))
        --begin;
    while (end < typed.size() && !isSeparator(typed[end]))
        ++end;
    return {begin, end};
}

void CategoryEdit::offer()
{
    const auto [begin, end] = placeAtCursor();
    const QString typed = text().sliced(begin, end - begin).trimmed();
    auto found = categorytaxonomy::matching(typed);
    if (found.isEmpty()) // spaces separate codes too
        found = categorytaxonomy::matching(typed.section(u' ', -1));
    m_offers->clear();
    for (const categorytaxonomy::Entry &entry : std::as_const(found)) {
        //: a category of arXiv in a list; %1 is its code, %2 its English name
        auto *item = new QStandardItem(tr("%1 – %2").arg(QString(entry.code), QString(entry.name)));
        item->setData(QString(entry.code), codeRole);
        item->setToolTip(entry.group);
        m_offers->appendRow(item);
    }
    const bool isComplete = found.size() == 1 && typed.compare(found.constFirst().code) == 0;
    if (found.isEmpty() || isComplete || !hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
}

/// Replaces the typed text by the code. Codes that are separated by spaces from the typed text stay.
void CategoryEdit::insert(const QString &code)
{
    const auto [begin, end] = placeAtCursor();
    const QString typed = text().sliced(begin, end - begin);
    QString kept;
    if (categorytaxonomy::matching(typed).isEmpty())
        kept = typed.trimmed().section(u' ', 0, -2).simplified().replace(u' ', u", "_s);
    QString before = text().first(begin).trimmed();
    if (!before.isEmpty())
        before += u' ';
    if (!kept.isEmpty())
        before += kept + u", "_s;
    const QString after = text().sliced(end);
    setText(before + code + after);
    setCursorPosition(int(before.size() + code.size()));
}

void CategoryEdit::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        m_completer->popup()->hide();
    QLineEdit::focusOutEvent(event);
}

/// Opens the list with Down and with Alt+Down, as in a combo box.
void CategoryEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible())
        offer();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace dp

#include "moc_categoryedit.cpp"
