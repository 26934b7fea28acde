#include "gui/dialogs/keyworddialog.h"

#include "arxiv/query.h"
#include "base/category.h"
#include "text/errortext.h"
#include "ui_keyworddialog.h"

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
    m_ui->nameEdit->setText(keyword.name);
    m_ui->categoriesEdit->setText(keyword.categories.join(QStringLiteral(", ")));
    m_ui->limitSpin->setValue(keyword.limit);
    m_ui->ownQueryCheck->setChecked(!keyword.query.isEmpty());
    m_ui->queryEdit->setText(keyword.query);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &KeywordDialog::validate);
    connect(m_ui->categoriesEdit, &QLineEdit::textChanged, this, &KeywordDialog::validate);
    connect(m_ui->queryEdit, &QLineEdit::textChanged, this, &KeywordDialog::validate);
    connect(m_ui->ownQueryCheck, &QCheckBox::toggled, this, &KeywordDialog::validate);
    connect(m_ui->limitSpin, &QSpinBox::valueChanged, this, &KeywordDialog::validate);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
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
    keyword.query = m_ui->ownQueryCheck->isChecked() ? m_ui->queryEdit->text() : QString();
    return keyword;
}

void KeywordDialog::validate()
{
    const bool own = m_ui->ownQueryCheck->isChecked();
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
    if (checked)
        m_keyword = *checked;
}

} // namespace dp
