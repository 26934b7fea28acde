#include "gui/dialogs/welcomedialog.h"

#include "base/category.h"
#include "gui/icons.h"
#include "text/errortext.h"
#include "ui_welcomedialog.h"

#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace dp {

WelcomeDialog::WelcomeDialog(const QList<Keyword> &suggestions, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::WelcomeDialog>())
    , m_suggestions(suggestions)
{
    m_ui->setupUi(this);
    m_ui->picture->setPixmap(programIcon().pixmap(QSize(48, 48), devicePixelRatioF()));
    QFont large = m_ui->heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_ui->heading->setFont(large);
    m_fetch = m_ui->buttons->addButton(tr("&Fetch papers now"), QDialogButtonBox::AcceptRole);
    m_fetch->setObjectName(u"fetchButton"_s);
    m_later = m_ui->buttons->addButton(tr("Fetch &later"), QDialogButtonBox::ApplyRole);
    m_later->setObjectName(u"laterButton"_s);
    m_later->setToolTip(tr("Create the tabs without fetching papers"));
    for (const Keyword &keyword : suggestions)
        addItem(keyword.name);
    m_ui->categoriesEdit->setText(Keyword::defaultCategories().join(u", "_s));
    connect(m_ui->addButton, &QPushButton::clicked, this, &WelcomeDialog::add);
    connect(m_ui->keywordList, &QListWidget::itemChanged, this, &WelcomeDialog::validate);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &WelcomeDialog::validate);
    connect(m_ui->categoriesEdit, &QLineEdit::textChanged, this, &WelcomeDialog::validate);
    m_ui->nameEdit->installEventFilter(this);
    connect(m_fetch, &QPushButton::clicked, this, [this] {
        m_fetchNow = true;
        accept();
    });
    connect(m_later, &QPushButton::clicked, this, &WelcomeDialog::accept);
    m_fetch->setDefault(true);
    m_later->setAutoDefault(false);
    m_ui->keywordList->setCurrentRow(0);
    validate();
}

WelcomeDialog::~WelcomeDialog() = default;

void WelcomeDialog::offerBackups()
{
    auto *button = m_ui->buttons->addButton(tr("&Restore from a backup…"), QDialogButtonBox::ActionRole);
    button->setObjectName(u"restoreButton"_s);
    button->setToolTip(tr("Backups of an earlier library were found"));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this] {
        reject();
        emit restoreRequested();
    });
}

bool WelcomeDialog::eventFilter(QObject *watched, QEvent *event)
{
    // Return adds the typed keyword. If the field is empty, Return presses the default button of the dialog.
    if (watched == m_ui->nameEdit && event->type() == QEvent::KeyPress
        && !m_ui->nameEdit->text().trimmed().isEmpty()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            add();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void WelcomeDialog::addItem(const QString &name)
{
    auto *item = new QListWidgetItem(name, m_ui->keywordList);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Checked);
    m_ui->keywordList->setCurrentItem(item);
}

void WelcomeDialog::add()
{
    const auto checked = Keyword::checked(Keyword{0, m_ui->nameEdit->text(), {}, {}, Keyword::defaultLimit});
    if (!checked)
        return validate();
    for (int row = 0; row < m_ui->keywordList->count(); ++row) {
        QListWidgetItem *item = m_ui->keywordList->item(row);
        if (Keyword::folded(item->text()) == Keyword::folded(checked->name)) {
            item->setCheckState(Qt::Checked);
            m_ui->keywordList->setCurrentItem(item);
            m_ui->nameEdit->clear();
            return;
        }
    }
    addItem(checked->name);
    m_ui->nameEdit->clear();
    validate();
}

Result<QList<Keyword>> WelcomeDialog::chosen() const
{
    QList<Keyword> keywords;
    const QStringList categories = category::split(m_ui->categoriesEdit->text());
    const bool hasOtherCategories = categories != Keyword::defaultCategories();
    for (int row = 0; row < m_ui->keywordList->count(); ++row) {
        const QListWidgetItem *item = m_ui->keywordList->item(row);
        if (item->checkState() != Qt::Checked)
            continue;
        Keyword keyword{0, item->text(), {}, categories, Keyword::defaultLimit};
        for (const Keyword &known : m_suggestions)
            if (Keyword::folded(known.name) == Keyword::folded(keyword.name))
                keyword = known;
        if (hasOtherCategories)
            keyword.categories = categories;
        auto checked = Keyword::checked(keyword);
        if (!checked)
            return checked.error();
        keywords << *checked;
    }
    return keywords;
}

QList<Keyword> WelcomeDialog::keywords() const
{
    const auto list = chosen();
    return list ? *list : QList<Keyword>();
}

void WelcomeDialog::validate()
{
    QString problem;
    if (const auto list = chosen(); !list)
        problem = errorText(list.error());
    const bool usable = problem.isEmpty();
    const QString typed = m_ui->nameEdit->text();
    if (!typed.trimmed().isEmpty())
        if (const auto checked = Keyword::checked(Keyword{0, typed, {}, {}, Keyword::defaultLimit}); !checked)
            problem = errorText(checked.error());
    m_ui->problemLabel->setText(problem);
    m_ui->addButton->setEnabled(!typed.trimmed().isEmpty());
    m_fetch->setEnabled(usable && !keywords().isEmpty());
    m_later->setEnabled(usable);
}

void WelcomeDialog::accept()
{
    // Text that was typed but not added also counts as a keyword.
    if (!m_ui->nameEdit->text().trimmed().isEmpty()) {
        add();
        if (!m_ui->nameEdit->text().isEmpty()) {
            m_fetchNow = false;
            return;
        }
    }
    QDialog::accept();
}

} // namespace dp
