#include "gui/dialogs/keyworddialog.h"

#include "arxiv/query.h"
#include "base/category.h"
#include "base/categorytaxonomy.h"
#include "gui/dialogs/dialogbuttons.h"
#include "gui/dialogs/keywordcombos.h"
#include "text/errortext.h"
#include "ui_keyworddialog.h"

#include <QPointer>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace dp {

KeywordDialog::KeywordDialog(const Keyword &keyword, const QStringList &taken, QWidget *parent)
    : FittingDialog(parent)
    , m_ui(std::make_unique<Ui::KeywordDialog>())
    , m_keyword(keyword)
    , m_taken(taken)
{
    constexpr int characters = 70; // preferred width
    const bool isNew = keyword.name.isEmpty();
    m_ui->setupUi(this);
    m_ui->area->setPreferredCharacters(characters);
    setWindowTitle(isNew ? tr("Add keyword") : tr("Edit keyword"));
    dialogbuttons::add(*m_ui->buttons, QDialogButtonBox::Ok, isNew ? tr("Add") : tr("OK"), u"okButton"_s);
    dialogbuttons::add(*m_ui->buttons, QDialogButtonBox::Cancel, tr("Cancel"), u"cancelButton"_s);
    setUpType();
    m_ui->nameEdit->setText(keyword.name);
    m_ui->categoriesEdit->setText(keyword.categories.join(u", "_s));
    m_ui->limitSpin->setValue(keyword.limit);
    m_ui->queryEdit->setText(keyword.query);
    keywordcombos::addRevisions(*m_ui->revisionsCombo);
    m_ui->revisionsCombo->setCurrentIndex(m_ui->revisionsCombo->findData(int(keyword.revisions)));
    m_isQueryDecoded = query::readPasted(keyword.query).isDecoded;
    setUpTerms(keyword.terms);
    for (const QLineEdit *edit :
        std::initializer_list<QLineEdit *>{m_ui->nameEdit, m_ui->categoriesEdit, m_ui->queryEdit})
        connect(edit, &QLineEdit::textChanged, this, &KeywordDialog::validate);
    connect(m_ui->termsCheck, &QCheckBox::toggled, this, &KeywordDialog::validate);
    connect(m_ui->kindCombo, &QComboBox::currentIndexChanged, this, &KeywordDialog::validate);
    connect(m_ui->limitSpin, &QSpinBox::valueChanged, this, &KeywordDialog::validate);
    connect(m_ui->revisionsCombo, &QComboBox::currentIndexChanged, this, &KeywordDialog::validate);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->trialView, &TrialView::shown, this, [this](const QList<Advice> &warnings) {
        showAdvice(warnings);
        // Scrolls after the layout has given the result its place.
        QTimer::singleShot(0, this, [this] { m_ui->area->ensureWidgetVisible(m_ui->trialView); });
    });
    m_ui->nameEdit->setFocus();
    validate();
}

KeywordDialog::~KeywordDialog() = default;

void KeywordDialog::setUpType()
{
    //: a type of keyword: a word or phrase that is searched in titles and abstracts
    m_ui->kindCombo->addItem(tr("Word or phrase"), int(Type::Phrase));
    //: a type of keyword: the name of an author
    m_ui->kindCombo->addItem(tr("Author"), int(Type::Author));
    //: a type of keyword: all papers that are announced in a category
    m_ui->kindCombo->addItem(tr("Whole category"), int(Type::Category));
    //: a type of keyword: a query in arXiv's syntax
    m_ui->kindCombo->addItem(tr("Custom query"), int(Type::CustomQuery));
    const Type type = m_keyword.kind == Keyword::Kind::Author ? Type::Author
        : m_keyword.kind == Keyword::Kind::Announcements      ? Type::Category
        : m_keyword.query.isEmpty()                           ? Type::Phrase
                                                              : Type::CustomQuery;
    m_ui->kindCombo->setCurrentIndex(m_ui->kindCombo->findData(int(type)));
}

void KeywordDialog::setUpTerms(const KeywordTerms &terms)
{
    keywordcombos::addFields(*m_ui->inCombo);
    m_ui->inCombo->setCurrentIndex(m_ui->inCombo->findData(int(terms.in)));
    m_ui->anyTerms->setFieldName(tr("Any of these"));
    m_ui->allTerms->setFieldName(tr("All of these"));
    m_ui->noneTerms->setFieldName(tr("None of these"));
    //: in an empty field for terms
    m_ui->anyTerms->setPlaceholderText(tr("Word or phrase, then Enter"));
    m_ui->anyTerms->setTerms(terms.any);
    m_ui->allTerms->setTerms(terms.all);
    m_ui->noneTerms->setTerms(terms.none);
    m_ui->termsCheck->setChecked(!terms.isEmpty());
    for (const TermChips *field : {m_ui->anyTerms, m_ui->allTerms, m_ui->noneTerms})
        connect(field, &TermChips::termsChanged, this, &KeywordDialog::validate);
    connect(m_ui->inCombo, &QComboBox::currentIndexChanged, this, &KeywordDialog::validate);
}

KeywordDialog::Type KeywordDialog::type() const
{
    return Type(m_ui->kindCombo->currentData().toInt());
}

bool KeywordDialog::hasTerms() const
{
    return type() == Type::Phrase && m_ui->termsCheck->isChecked();
}

/// Returns the name of a keyword for whole categories whose name the person leaves empty.
QString KeywordDialog::suggestedName() const
{
    return categorytaxonomy::nameOf(category::split(m_ui->categoriesEdit->text()).value(0));
}

/// Returns the input. The text of a field that the type does not use stays in the dialog, but is left out.
Keyword KeywordDialog::entered() const
{
    Keyword keyword = m_keyword;
    keyword.name = m_ui->nameEdit->text();
    keyword.categories = category::split(m_ui->categoriesEdit->text());
    keyword.limit = m_ui->limitSpin->value();
    keyword.revisions = Keyword::Revisions(m_ui->revisionsCombo->currentData().toInt());
    keyword.kind = type() == Type::Author ? Keyword::Kind::Author
        : type() == Type::Category        ? Keyword::Kind::Announcements
                                          : Keyword::Kind::Search;
    keyword.query = type() == Type::CustomQuery ? enteredQuery().text : QString();
    keyword.terms = {};
    if (hasTerms())
        keyword.terms = {m_ui->anyTerms->terms(), m_ui->allTerms->terms(), m_ui->noneTerms->terms(),
            KeywordTerms::Field(m_ui->inCombo->currentData().toInt())};
    if (type() == Type::Category && keyword.name.isEmpty())
        keyword.name = suggestedName();
    return keyword;
}

query::PastedText KeywordDialog::enteredQuery() const
{
    const QString text = m_ui->queryEdit->text();
    return m_isQueryDecoded ? query::PastedText{text, false} : query::readPasted(text);
}

/// Shows or hides a row of the form. To be shown, a hidden row is inserted again. Otherwise QFormLayout (Qt
/// 6.4) would keep the old position of the row, and would use the height of the row for another row that has
/// this position now.
void KeywordDialog::showRow(QWidget *field, bool isShown)
{
    int row = 0;
    auto role = QFormLayout::FieldRole;
    m_ui->form->getWidgetPosition(field, &row, &role);
    const bool wasShown = m_ui->form->isRowVisible(row);
    m_ui->form->setRowVisible(row, isShown);
    if (isShown || !wasShown)
        return;
    QWidget *label = m_ui->form->labelForField(field);
    const QFormLayout::TakeRowResult taken = m_ui->form->takeRow(row);
    delete taken.labelItem;
    delete taken.fieldItem;
    m_ui->form->insertRow(row, label, field);
    m_ui->form->setRowVisible(row, false);
}

void KeywordDialog::showFields()
{
    showName();
    showRow(m_ui->queryEdit, type() == Type::CustomQuery);
    showRow(m_ui->termsCheck, type() == Type::Phrase);
    for (QWidget *field :
        std::initializer_list<QWidget *>{m_ui->anyTerms, m_ui->allTerms, m_ui->noneTerms, m_ui->inCombo})
        showRow(field, hasTerms());
    //: in the field for categories, when it is empty
    const QString all = tr("All of arXiv");
    //: in the field for categories, when it is empty, but must not be
    m_ui->categoriesEdit->setPlaceholderText(type() == Type::Category ? tr("For example, cs.LG") : all);
    showDecoded();
}

/// Shows what the name means for the type of the keyword.
void KeywordDialog::showName()
{
    QString label = tr("Tab na&me:"), example;
    if (type() == Type::Phrase && !hasTerms()) {
        label = tr("&Keyword:");
        example = tr("For example, Time Series");
    } else if (type() == Type::Author) {
        label = tr("A&uthor:");
        example = tr("For example, Terence Tao");
    } else if (type() == Type::Category) {
        example = suggestedName();
    }
    m_ui->nameLabel->setText(label);
    m_ui->nameEdit->setPlaceholderText(example);
}

void KeywordDialog::showDecoded()
{
    QStringList decoded;
    if (const auto entered = enteredQuery(); type() == Type::CustomQuery && entered.isDecoded)
        decoded << entered.text;
    if (hasTerms())
        decoded << m_ui->anyTerms->decodedTerms() << m_ui->allTerms->decodedTerms()
                << m_ui->noneTerms->decodedTerms();
    QStringList notes;
    for (const QString &text : std::as_const(decoded))
        notes << query::decodedNote(text);
    m_ui->decodedLabel->setText(notes.join(u'\n'));
    m_ui->decodedLabel->setVisible(!notes.isEmpty());
}

Result<Keyword> KeywordDialog::checked() const
{
    auto checked = Keyword::checked(entered());
    if (checked && type() == Type::CustomQuery && checked->query.isEmpty())
        checked = Error{ErrorKind::BadQuery, {}, {}};
    if (checked && hasTerms() && checked->terms.isEmpty())
        checked = Error{ErrorKind::TermEmpty, {}, {}};
    for (const QString &name : std::as_const(m_taken))
        if (checked && Keyword::folded(name) == Keyword::folded(checked->name))
            checked = Error{ErrorKind::KeywordExists, name, {}};
    return checked;
}

void KeywordDialog::validate()
{
    showFields();
    const auto checked = this->checked();
    // Shows no error message before the first letter is typed.
    const bool noQueryYet = !checked && checked.error().kind == ErrorKind::BadQuery
        && m_ui->queryEdit->text().trimmed().isEmpty();
    const Keyword entered = this->entered();
    const bool noNameYet = entered.name.isEmpty() && (!hasTerms() || entered.terms.isEmpty());
    const bool pristine = noQueryYet || noNameYet;
    m_ui->problemLabel->setText(checked || pristine ? QString() : errorText(checked.error()));
    m_ui->problemLabel->setVisible(!m_ui->problemLabel->text().isEmpty());
    m_ui->askedArea->setText(checked ? query::forKeyword(*checked) : QString());
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(checked.ok());
    showAdvice(checked && !pristine ? query::advice(*checked) : QList<Advice>());
    if (noNameYet && type() == Type::Phrase && m_ui->categoriesEdit->isModified()
        && !entered.categories.isEmpty()) {
        m_ui->adviceLabel->setText(
            tr("To follow all papers of these categories, choose the type “Whole category”."));
        m_ui->adviceLabel->show();
    }
    m_ui->trialView->setKeyword(checked ? std::optional(*checked) : std::nullopt);
    if (checked)
        m_keyword = *checked;
}

void KeywordDialog::setTrial(QueryTrial *trial)
{
    m_ui->trialView->setTrial(trial);
}

void KeywordDialog::showAdvice(const QList<Advice> &advice)
{
    QStringList sentences;
    for (const Advice &one : advice)
        sentences << adviceText(one);
    m_ui->adviceLabel->setText(sentences.join(u'\n'));
    m_ui->adviceLabel->setVisible(!sentences.isEmpty());
}

void KeywordDialog::setStoring(bool isStoring)
{
    m_isStoring = isStoring;
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui->area, m_ui->buttons})
        part->setEnabled(!isStoring);
}

void KeywordDialog::accept()
{
    if (m_isStoring)
        return;
    if (!m_store)
        return QDialog::accept();
    QPointer<QWidget> focus = focusWidget();
    setStoring(true);
    m_store(m_keyword, [dialog = QPointer(this), focus](const Outcome &stored) {
        if (!dialog)
            return;
        dialog->setStoring(false);
        if (stored)
            return dialog->QDialog::accept();
        dialog->m_ui->problemLabel->setText(errorText(stored.error()));
        dialog->m_ui->problemLabel->show();
        if (focus)
            focus->setFocus();
    });
}

/// Does nothing while the keyword is being stored. The dialog closes itself afterwards.
void KeywordDialog::reject()
{
    if (!m_isStoring)
        QDialog::reject();
}

} // namespace dp

#include "moc_keyworddialog.cpp"
