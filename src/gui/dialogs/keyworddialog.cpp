#include "gui/dialogs/keyworddialog.h"

#include "arxiv/query.h"
#include "base/category.h"
#include "text/errortext.h"
#include "text/readable.h"
#include "ui_keyworddialog.h"

#include <QLocale>
#include <QPushButton>

namespace dp {

KeywordDialog::KeywordDialog(const Keyword &keyword, const QStringList &taken, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::KeywordDialog>())
    , m_keyword(keyword)
    , m_taken(taken)
{
    m_ui->setupUi(this);
    setWindowTitle(keyword.name.isEmpty() ? tr("Add a keyword") : tr("Edit a keyword"));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(keyword.name.isEmpty() ? tr("Add") : tr("OK"));
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("okButton"));
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancelButton"));
    //: what a tab follows: the name is searched in title and abstract
    m_ui->kindCombo->addItem(tr("A word or a phrase"), int(Keyword::Kind::Search));
    //: what a tab follows: the name is an author's
    m_ui->kindCombo->addItem(tr("An author"), int(Keyword::Kind::Author));
    //: what a tab follows
    m_ui->kindCombo->addItem(
        tr("All that is announced in the categories"), int(Keyword::Kind::Announcements));
    m_ui->kindCombo->setCurrentIndex(m_ui->kindCombo->findData(int(keyword.kind)));
    m_ui->nameEdit->setText(keyword.name);
    m_ui->categoriesEdit->setText(keyword.categories.join(QStringLiteral(", ")));
    m_ui->limitSpin->setValue(keyword.limit);
    m_ui->ownQueryCheck->setChecked(!keyword.query.isEmpty());
    m_ui->queryEdit->setText(keyword.query);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &KeywordDialog::validate);
    connect(m_ui->categoriesEdit, &QLineEdit::textChanged, this, &KeywordDialog::validate);
    connect(m_ui->queryEdit, &QLineEdit::textChanged, this, &KeywordDialog::validate);
    connect(m_ui->ownQueryCheck, &QCheckBox::toggled, this, &KeywordDialog::validate);
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

Keyword KeywordDialog::entered() const
{
    Keyword keyword = m_keyword;
    keyword.name = m_ui->nameEdit->text();
    keyword.categories = category::split(m_ui->categoriesEdit->text());
    keyword.limit = m_ui->limitSpin->value();
    keyword.kind = Keyword::Kind(m_ui->kindCombo->currentData().toInt());
    const bool own = keyword.kind == Keyword::Kind::Search && m_ui->ownQueryCheck->isChecked();
    keyword.query = own ? m_ui->queryEdit->text() : QString();
    return keyword;
}

void KeywordDialog::validate()
{
    const bool search = m_ui->kindCombo->currentData().toInt() == int(Keyword::Kind::Search);
    const bool own = search && m_ui->ownQueryCheck->isChecked();
    m_ui->ownQueryCheck->setVisible(search);
    m_ui->queryEdit->setVisible(own);
    m_ui->queryLabel->setVisible(own);
    auto checked = Keyword::checked(entered());
    if (checked && own && checked->query.isEmpty())
        checked = Error{ErrorKind::BadQuery, {}, {}};
    for (const QString &name : std::as_const(m_taken))
        if (checked && Keyword::folded(name) == Keyword::folded(checked->name))
            checked = Error{ErrorKind::KeywordExists, name, {}};
    // Nobody likes to be told off before the first letter.
    const bool noQueryYet = !checked && checked.error().kind == ErrorKind::BadQuery
        && m_ui->queryEdit->text().trimmed().isEmpty();
    const bool pristine = noQueryYet || m_ui->nameEdit->text().isEmpty();
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
}

void KeywordDialog::setTrial(QueryTrial *trial)
{
    m_trial = trial;
    m_ui->tryButton->show();
    m_ui->trialStatus->show();
    connect(m_ui->tryButton, &QPushButton::clicked, this, [this] {
        m_ui->tryButton->setEnabled(false);
        m_ui->trialStatus->setText(tr("Asking arXiv …"));
        m_trial->start(m_keyword);
    });
    const auto askingAt = [](const QDateTime &when) {
        return QLocale().toString(when.toLocalTime().time(), QStringLiteral("HH:mm:ss"));
    };
    connect(m_trial, &QueryTrial::waiting, this, [this, askingAt](const QDateTime &until) {
        //: %1 is a time of day
        m_ui->trialStatus->setText(tr("Asking arXiv at %1").arg(askingAt(until)));
    });
    connect(m_trial, &QueryTrial::retrying, this, [this, askingAt](const QDateTime &when, const Error &why) {
        //: %1 is a sentence that says why, %2 a time of day
        m_ui->trialStatus->setText(tr("%1 Next try at %2.").arg(errorText(why), askingAt(when)));
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
    lines << (trial.totalWithoutCategories
            //: %1 is how many there are in all of arXiv
            ? tr("%Ln paper(s) found, of %1 without the categories.", nullptr, trial.total)
                  .arg(QLocale().toString(*trial.totalWithoutCategories))
            : tr("%Ln paper(s) found.", nullptr, trial.total));
    if (trial.papersAWeek && *trial.papersAWeek < 0.95)
        lines << tr("Less than one a week.");
    else if (trial.papersAWeek)
        //: %1 is a number
        lines << tr("About %1 a week.").arg(QLocale().toString(*trial.papersAWeek, 'f', 1));
    if (!trial.titles.isEmpty())
        lines << tr("The newest:");
    for (const QString &title : trial.titles)
        lines << QStringLiteral("• ") + readable::text(title);
    m_ui->trialText->setText(lines.join(QLatin1Char('\n')));
    m_ui->trialText->show();
    showAdvice(trial.warnings);
}

} // namespace dp
