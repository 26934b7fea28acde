#include "gui/dialogs/keyworddialog.h"

#include "arxiv/pastedquery.h"
#include "arxiv/query.h"
#include "base/category.h"
#include "text/errortext.h"
#include "text/readable.h"
#include "ui_keyworddialog.h"

#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace dp {

KeywordDialog::KeywordDialog(const Keyword &keyword, const QStringList &taken, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::KeywordDialog>())
    , m_keyword(keyword)
    , m_taken(taken)
{
    m_ui->setupUi(this);
    setWindowTitle(keyword.name.isEmpty() ? tr("Add keyword") : tr("Edit keyword"));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(keyword.name.isEmpty() ? tr("Add") : tr("OK"));
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("okButton"));
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancelButton"));
    //: a type of keyword: a word or phrase that is searched in titles and abstracts
    m_ui->kindCombo->addItem(tr("Word or phrase"), int(Keyword::Kind::Search));
    //: a type of keyword: the name of an author
    m_ui->kindCombo->addItem(tr("Author"), int(Keyword::Kind::Author));
    //: a type of keyword: all papers that are announced in a category
    m_ui->kindCombo->addItem(tr("Whole category"), int(Keyword::Kind::Announcements));
    m_ui->kindCombo->setCurrentIndex(m_ui->kindCombo->findData(int(keyword.kind)));
    m_ui->nameEdit->setText(keyword.name);
    m_ui->categoriesEdit->setText(keyword.categories.join(QStringLiteral(", ")));
    m_ui->limitSpin->setValue(keyword.limit);
    m_ui->ownQueryCheck->setChecked(!keyword.query.isEmpty());
    m_ui->queryEdit->setText(keyword.query);
    m_isQueryDecoded = query::readPasted(keyword.query).isDecoded;
    setUpTerms(keyword.terms);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &KeywordDialog::validate);
    connect(m_ui->categoriesEdit, &QLineEdit::textChanged, this, &KeywordDialog::validate);
    connect(m_ui->queryEdit, &QLineEdit::textChanged, this, &KeywordDialog::validate);
    // Either the terms or the custom query is used. The text of the unused field stays until the dialog is
    // closed.
    connect(m_ui->ownQueryCheck, &QCheckBox::toggled, this, [this](bool isOn) {
        if (isOn)
            m_ui->termsCheck->setChecked(false);
        validate();
    });
    connect(m_ui->termsCheck, &QCheckBox::toggled, this, [this](bool isOn) {
        if (isOn)
            m_ui->ownQueryCheck->setChecked(false);
        validate();
    });
    connect(m_ui->kindCombo, &QComboBox::currentIndexChanged, this, &KeywordDialog::validate);
    connect(m_ui->limitSpin, &QSpinBox::valueChanged, this, &KeywordDialog::validate);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{m_ui->tryButton, m_ui->trialStatus, m_ui->trialText})
        widget->hide();
    m_ui->nameEdit->setFocus();
    validate();
}

KeywordDialog::~KeywordDialog() = default;

void KeywordDialog::setUpTerms(const KeywordTerms &terms)
{
    using Field = KeywordTerms::Field;
    //: where terms are searched
    m_ui->inCombo->addItem(tr("Title or abstract"), int(Field::Either));
    //: where terms are searched
    m_ui->inCombo->addItem(tr("Title"), int(Field::Title));
    //: where terms are searched
    m_ui->inCombo->addItem(tr("Abstract"), int(Field::Abstract));
    //: where terms are searched: in both of them
    m_ui->inCombo->addItem(tr("Title and abstract"), int(Field::Both));
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

Keyword KeywordDialog::entered() const
{
    Keyword keyword = m_keyword;
    keyword.name = m_ui->nameEdit->text();
    keyword.categories = category::split(m_ui->categoriesEdit->text());
    keyword.limit = m_ui->limitSpin->value();
    keyword.kind = Keyword::Kind(m_ui->kindCombo->currentData().toInt());
    const bool isSearch = keyword.kind == Keyword::Kind::Search;
    keyword.query = isSearch && m_ui->ownQueryCheck->isChecked() ? enteredQuery().text : QString();
    keyword.terms = {};
    if (isSearch && m_ui->termsCheck->isChecked())
        keyword.terms = {m_ui->anyTerms->terms(), m_ui->allTerms->terms(), m_ui->noneTerms->terms(),
            KeywordTerms::Field(m_ui->inCombo->currentData().toInt())};
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
    const bool search = m_ui->kindCombo->currentData().toInt() == int(Keyword::Kind::Search);
    const bool own = search && m_ui->ownQueryCheck->isChecked();
    const bool terms = search && m_ui->termsCheck->isChecked();
    showRow(m_ui->ownQueryCheck, search);
    showRow(m_ui->queryEdit, own);
    showRow(m_ui->termsCheck, search);
    for (QWidget *field :
        std::initializer_list<QWidget *>{m_ui->anyTerms, m_ui->allTerms, m_ui->noneTerms, m_ui->inCombo})
        showRow(field, terms);

    QStringList decoded;
    if (const auto entered = enteredQuery(); own && entered.isDecoded)
        decoded << entered.text;
    if (terms)
        decoded << m_ui->anyTerms->decodedTerms() << m_ui->allTerms->decodedTerms()
                << m_ui->noneTerms->decodedTerms();
    QStringList notes;
    for (const QString &text : std::as_const(decoded))
        notes << query::decodedNote(text);
    m_ui->decodedLabel->setText(notes.join(QLatin1Char('\n')));
    m_ui->decodedLabel->setVisible(!notes.isEmpty());
}

void KeywordDialog::validate()
{
    showFields();
    const bool search = m_ui->kindCombo->currentData().toInt() == int(Keyword::Kind::Search);
    const bool hasTerms = search && m_ui->termsCheck->isChecked();
    auto checked = Keyword::checked(entered());
    if (checked && search && m_ui->ownQueryCheck->isChecked() && checked->query.isEmpty())
        checked = Error{ErrorKind::BadQuery, {}, {}};
    if (checked && hasTerms && checked->terms.isEmpty())
        checked = Error{ErrorKind::TermEmpty, {}, {}};
    for (const QString &name : std::as_const(m_taken))
        if (checked && Keyword::folded(name) == Keyword::folded(checked->name))
            checked = Error{ErrorKind::KeywordExists, name, {}};
    // Shows no error message before the first letter is typed.
    const bool noQueryYet = !checked && checked.error().kind == ErrorKind::BadQuery
        && m_ui->queryEdit->text().trimmed().isEmpty();
    const bool noNameYet = m_ui->nameEdit->text().isEmpty() && (!hasTerms || entered().terms.isEmpty());
    const bool pristine = noQueryYet || noNameYet;
    m_ui->problemLabel->setText(checked || pristine ? QString() : errorText(checked.error()));
    m_ui->askedText->setText(checked ? query::forKeyword(*checked) : QString());
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(checked.ok());
    showAdvice(checked && !pristine ? query::advice(*checked) : QList<Advice>());
    m_ui->trialText->hide();
    m_ui->trialStatus->clear();
    if (m_trial && m_trial->isRunning())
        m_trial->cancel();
    m_ui->tryButton->setEnabled(checked.ok());
    if (checked)
        m_keyword = *checked;
    fitHeights();
}

void KeywordDialog::fitHeights()
{
    constexpr int mostLines = 6; // maximum number of visible lines; a longer query can be scrolled
    const int lineHeight = m_ui->askedText->fontMetrics().lineSpacing();
    const int frame = 2 * m_ui->askedArea->frameWidth();
    const int width = std::max(100, m_ui->askedArea->width() - frame);
    const int needed = m_ui->askedText->heightForWidth(width);
    const int least = lineHeight + 2 * m_ui->askedText->margin();
    const int most = mostLines * lineHeight + 2 * m_ui->askedText->margin();
    // If a word is wider than the dialog, a horizontal scroll bar is needed.
    const QScrollBar *bar = m_ui->askedArea->horizontalScrollBar();
    const int barHeight = m_ui->askedText->minimumSizeHint().width() > width ? bar->sizeHint().height() : 0;
    m_ui->askedArea->setFixedHeight(std::clamp(needed, least, most) + frame + barHeight);
    // Enlarge the dialog, because it does not grow automatically with the rows of its form.
    if (!isVisible())
        return;
    layout()->activate();
    const int wanted = layout()->totalHeightForWidth(this->width());
    if (wanted > height())
        resize(this->width(), std::max(height(), std::min(wanted, screen()->availableSize().height())));
}

void KeywordDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fitHeights();
}

void KeywordDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fitHeights();
}

void KeywordDialog::setTrial(QueryTrial *trial)
{
    m_trial = trial;
    m_ui->tryButton->show();
    m_ui->trialStatus->show();
    connect(m_ui->tryButton, &QPushButton::clicked, this, [this] {
        m_ui->tryButton->setEnabled(false);
        m_ui->trialStatus->setText(tr("Searching arXiv…"));
        m_trial->start(m_keyword);
    });
    const auto askingAt = [](const QDateTime &when) {
        return QLocale().toString(when.toLocalTime().time(), QStringLiteral("HH:mm:ss"));
    };
    connect(m_trial, &QueryTrial::waiting, this, [this, askingAt](const QDateTime &until) {
        //: %1 is a time of day
        m_ui->trialStatus->setText(tr("Waiting for arXiv until %1").arg(askingAt(until)));
    });
    connect(m_trial, &QueryTrial::retrying, this, [this, askingAt](const QDateTime &when, const Error &why) {
        //: %1 is a sentence that says why, %2 a time of day
        m_ui->trialStatus->setText(tr("%1 Retrying at %2.").arg(errorText(why), askingAt(when)));
    });
    connect(m_trial, &QueryTrial::answered, this, &KeywordDialog::showTrial);
    connect(m_trial, &QueryTrial::finished, this, [this](const Trial &all) {
        m_ui->tryButton->setEnabled(true);
        m_ui->trialStatus->clear();
        showTrial(all);
    });
    connect(m_trial, &QueryTrial::failed, this, [this](const Error &error) {
        m_ui->tryButton->setEnabled(true);
        m_ui->trialStatus->setText(error.kind == ErrorKind::Cancelled ? QString() : errorText(error));
    });
}

void KeywordDialog::showAdvice(const QList<Advice> &advice)
{
    QStringList sentences;
    for (const Advice &one : advice)
        sentences << adviceText(one);
    m_ui->adviceLabel->setText(sentences.join(QLatin1Char('\n')));
    m_ui->adviceLabel->setVisible(!sentences.isEmpty());
}

void KeywordDialog::showTrial(const Trial &trial)
{
    QStringList lines;
    lines << (trial.totalWithoutCategories && *trial.totalWithoutCategories > trial.total
            //: %1 is a number of papers
            ? tr("%Ln paper(s) (%1 in all categories)", nullptr, trial.total)
                  .arg(QLocale().toString(*trial.totalWithoutCategories))
            : tr("%Ln paper(s)", nullptr, trial.total));
    if (trial.papersAWeek && *trial.papersAWeek < 0.95)
        lines << tr("Less than one per week");
    else if (trial.papersAWeek)
        //: %1 is a number
        lines << tr("About %1 per week").arg(QLocale().toString(*trial.papersAWeek, 'f', 1));
    if (!trial.titles.isEmpty())
        lines << tr("Newest:");
    for (const QString &title : trial.titles)
        lines << QStringLiteral("• ") + readable::text(title);
    m_ui->trialText->setText(lines.join(QLatin1Char('\n')));
    m_ui->trialText->show();
    showAdvice(trial.warnings);
}

} // namespace dp
