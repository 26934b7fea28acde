#include "gui/dialogs/savedsearchdialog.h"

#include "library/savedsearches.h"
#include "text/errortext.h"
#include "text/searchquerytext.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {

SavedSearchDialog::SavedSearchDialog(
    const QString &title, const SavedSearch &search, const QStringList &taken, Field focus, QWidget *parent)
    : FittingDialog(parent)
    , m_search(search)
    , m_taken(taken)
    , m_name(new QLineEdit(search.name))
    , m_text(new QLineEdit(search.text))
    , m_understood(new QLabel)
    , m_problem(new QLabel)
{
    setObjectName(u"savedSearchDialog"_s);
    setWindowTitle(title);
    addFields();
    m_ok = addButtons(tr("Save"));
    connect(m_name, &QLineEdit::textChanged, this, &SavedSearchDialog::validate);
    connect(m_text, &QLineEdit::textChanged, this, &SavedSearchDialog::validate);
    QLineEdit *first = focus == Field::Name ? m_name : m_text;
    first->setFocus();
    first->selectAll();
    validate();
}

void SavedSearchDialog::addFields()
{
    QVBoxLayout *column = addContent(60);
    auto *form = new QFormLayout;
    m_name->setObjectName(u"savedSearchName"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(SavedSearch::maximumName);
    form->addRow(tr("&Name:"), m_name);
    m_text->setObjectName(u"savedSearchText"_s);
    m_text->setAccessibleName(tr("Search"));
    m_text->setMaxLength(SavedSearch::maximumText);
    //: the text of a search
    form->addRow(tr("S&earch:"), m_text);
    column->addLayout(form);
    m_understood->setObjectName(u"savedSearchUnderstood"_s);
    m_problem->setObjectName(u"savedSearchProblem"_s);
    for (QLabel *label : {m_understood, m_problem}) {
        label->setTextFormat(Qt::PlainText); // it contains text that the person typed
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addStretch(1);
}

SavedSearch SavedSearchDialog::search() const
{
    SavedSearch search = m_search;
    search.name = m_name->text();
    search.text = m_text->text();
    return search;
}

Result<SavedSearch> SavedSearchDialog::checked() const
{
    const auto checked = SavedSearches::checked(search());
    for (const QString &name : m_taken)
        if (checked && SavedSearch::folded(name) == SavedSearch::folded(checked->name))
            return Error{ErrorKind::SavedSearchExists, name, {}};
    return checked;
}

void SavedSearchDialog::validate()
{
    const auto checked = this->checked();
    m_ok->setEnabled(checked.ok());
    m_understood->setText(
        checked ? searchquerytext::understood(SavedSearches::queryOf(*checked)) : QString());
    m_understood->setVisible(!m_understood->text().isEmpty());
    m_problem->setText(checked ? QString() : errorText(checked.error()));
    m_problem->setVisible(!checked);
}

} // namespace dp

#include "moc_savedsearchdialog.cpp"
