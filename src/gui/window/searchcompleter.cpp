#include "gui/window/searchcompleter.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace dp {

SearchCompleter::SearchCompleter(QLineEdit *field)
    : QCompleter(field)
    , m_field(field)
    , m_values(new QStringListModel(this))
{
    setModel(m_values);
    setWidget(field);
    setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(this, qOverload<const QString &>(&QCompleter::activated), this, &SearchCompleter::insert);
}

void SearchCompleter::show(const searchcompletion::Place &place, const QStringList &values)
{
    if (values.isEmpty() || !m_field->hasFocus() || m_field->cursorPosition() != m_field->text().size()) {
        hide();
        return;
    }
    m_place = place;
    m_values->setStringList(values);
    popup()->setObjectName(u"searchCompletions"_s);
    popup()->setAccessibleName(tr("Completions of the search"));
    complete();
}

void SearchCompleter::hide()
{
    if (!m_values->stringList().isEmpty()) // popup() would create the list
        popup()->hide();
}

void SearchCompleter::insert(const QString &value)
{
    m_field->setText(searchcompletion::completed(m_field->text(), m_place, value));
}

} // namespace dp

#include "moc_searchcompleter.cpp"
