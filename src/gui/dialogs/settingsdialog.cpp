#include "gui/dialogs/settingsdialog.h"

#include "arxiv/query.h"
#include "base/plaintext.h"
#include "gui/appearance.h"
#include "gui/dialogs/keyworddialog.h"
#include "gui/icons.h"
#include "gui/mnemonic.h"
#include "gui/prompts.h"
#include "text/errortext.h"
#include "ui_settingsdialog.h"

#include <QPointer>
#include <QPushButton>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace dp {

SettingsDialog::SettingsDialog(const QList<KeywordState> &keywords, Settings &settings,
    const QString &libraryPath, Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
    , m_settings(settings)
    , m_prompts(prompts)
{
    m_ui->setupUi(this);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setObjectName(u"okButton"_s);
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    m_ui->addButton->setIcon(icon(Glyph::Add));
    m_ui->editButton->setIcon(icon(Glyph::Edit));
    m_ui->removeButton->setIcon(icon(Glyph::Remove));
    m_ui->upButton->setIcon(icon(Glyph::Up));
    m_ui->downButton->setIcon(icon(Glyph::Down));
    // Another program may have changed the settings. If the file cannot be read, all settings count as not
    // set.
    (void)settings.sync();
    m_ui->orderCombo->addItem(tr("Newest submission first"), u"submitted"_s);
    m_ui->orderCombo->addItem(tr("Latest version first"), u"updated"_s);
    m_ui->orderCombo->setCurrentIndex(m_ui->orderCombo->findData(settings.text(Setting::ListOrder)));
    //: the appearance is that of the system, light or dark
    m_ui->appearanceCombo->addItem(tr("Same as system"), u"desktop"_s);
    m_ui->appearanceCombo->addItem(tr("Light"), u"light"_s);
    m_ui->appearanceCombo->addItem(tr("Dark"), u"dark"_s);
    m_ui->appearanceCombo->setCurrentIndex(
        m_ui->appearanceCombo->findData(settings.text(Setting::Appearance)));
    m_ui->markReadCheck->setChecked(settings.flag(Setting::MarkReadOnOpen));
    m_ui->refreshOnStartCheck->setChecked(settings.flag(Setting::RefreshOnStart));
    m_ui->whenCombo->addItem(tr("Never"), u"never"_s);
    m_ui->whenCombo->addItem(tr("After every arXiv announcement"), u"announcement"_s);
    m_ui->whenCombo->addItem(tr("Daily"), u"daily"_s);
    m_ui->whenCombo->setCurrentIndex(m_ui->whenCombo->findData(settings.text(Setting::RefreshWhen)));
    m_ui->timeEdit->setTime(QTime::fromString(settings.text(Setting::RefreshTime), u"HH:mm"_s));
    m_ui->boundSpin->setValue(settings.number(Setting::RefreshBound));
    m_ui->meteredCheck->setChecked(settings.flag(Setting::RefreshOnMetered));
    m_ui->trayCheck->setChecked(settings.flag(Setting::KeepInTray));
    m_ui->trayCheck->setEnabled(QSystemTrayIcon::isSystemTrayAvailable());
    const auto showTime = [this] {
        const bool daily = m_ui->whenCombo->currentData() == u"daily"_s;
        m_ui->timeLabel->setVisible(daily);
        m_ui->timeEdit->setVisible(daily);
    };
    connect(m_ui->whenCombo, &QComboBox::currentIndexChanged, this, showTime);
    showTime();
    m_ui->authorsCheck->setChecked(settings.flag(Setting::ShowAuthorsInReadme));
    m_ui->tagsCheck->setChecked(settings.flag(Setting::ShowTagsInReadme));
    m_ui->libraryPath->setText(libraryPath);
    m_ui->settingsPath->setText(settings.path());
    for (const KeywordState &state : keywords) {
        m_keywords << state.keyword;
        m_papers.insert(state.keyword.id, state.papers);
    }
    m_keywordsBefore = m_keywords;
    m_valuesBefore = values();
    m_ui->keywordList->header()->setStretchLastSection(false);
    m_ui->keywordList->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    connect(m_ui->addButton, &QPushButton::clicked, this, &SettingsDialog::add);
    connect(m_ui->editButton, &QPushButton::clicked, this, &SettingsDialog::edit);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &SettingsDialog::remove);
    connect(m_ui->upButton, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_ui->downButton, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_ui->keywordList, &QTreeWidget::currentItemChanged, this, &SettingsDialog::updateButtons);
    connect(m_ui->keywordList, &QTreeWidget::itemDoubleClicked, this, &SettingsDialog::edit);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fillList(0);
    m_ui->keywordList->setFocus();
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::fillList(int current)
{
    m_ui->keywordList->clear();
    for (const Keyword &keyword : std::as_const(m_keywords)) {
        QString categories = !keyword.categories.isEmpty() ? keyword.categories.join(u", "_s)
            : keyword.query.isEmpty()                      ? tr("All of arXiv")
                                      //: instead of categories, for a keyword with a query in arXiv's syntax
                                      : tr("Custom query");
        if (keyword.kind == Keyword::Kind::Author)
            //: a keyword of the type author; %1 is a list of categories
            categories = tr("Author; %1").arg(categories);
        else if (keyword.kind == Keyword::Kind::Announcements)
            //: a keyword of the type whole category; %1 is a list of categories
            categories = tr("Whole category; %1").arg(categories);
        auto *item = new QTreeWidgetItem({keyword.name, categories, QString::number(keyword.limit)});
        const bool hasOwn = !keyword.query.isEmpty() || !keyword.terms.isEmpty();
        item->setToolTip(0, hasOwn ? query::forKeyword(keyword).toHtmlEscaped() : QString());
        m_ui->keywordList->addTopLevelItem(item);
    }
    m_ui->keywordList->setCurrentItem(m_ui->keywordList->topLevelItem(
        std::clamp<int>(current, 0, std::max(0, int(m_keywords.size()) - 1))));
    updateButtons();
}

int SettingsDialog::current() const
{
    return m_ui->keywordList->indexOfTopLevelItem(m_ui->keywordList->currentItem());
}

QStringList SettingsDialog::otherNames(int except) const
{
    QStringList names;
    for (int i = 0; i < m_keywords.size(); ++i)
        if (i != except)
            names << m_keywords[i].name;
    return names;
}

void SettingsDialog::add()
{
    Keyword keyword;
    keyword.categories = Keyword::defaultCategories();
    ask(keyword, -1);
}

void SettingsDialog::edit()
{
    if (const int row = current(); row >= 0)
        ask(m_keywords[row], row);
}

/// Opens the dialog for a keyword. row: the row of the keyword in the list; -1: a new keyword.
void SettingsDialog::ask(const Keyword &keyword, int row)
{
    auto *dialog = new KeywordDialog(keyword, otherNames(row), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_newTrial)
        dialog->setTrial(m_newTrial(dialog));
    connect(dialog, &QDialog::accepted, this, [this, dialog, row] {
        if (row < 0)
            m_keywords << dialog->keyword();
        else
            m_keywords[row] = dialog->keyword();
        fillList(row < 0 ? int(m_keywords.size()) - 1 : row);
        m_ui->keywordList->setFocus();
    });
    dialog->open();
}

void SettingsDialog::remove()
{
    const int row = current();
    if (row < 0)
        return;
    const int papers = m_papers.value(m_keywords[row].id);
    if (papers > 0
        && !m_prompts.confirm(this, tr("Remove keyword"),
            //: %1 is a keyword
            tr("Remove “%1”? Its %Ln paper(s) are deleted when you save the settings. Starred papers, and "
               "papers "
               "of other keywords or of an imported snapshot, are kept.",
                nullptr, papers)
                .arg(m_keywords[row].name),
            tr("Remove")))
        return;
    m_keywords.removeAt(row);
    fillList(row);
}

void SettingsDialog::move(int by)
{
    const int row = current();
    if (row < 0 || row + by < 0 || row + by >= m_keywords.size())
        return;
    m_keywords.move(row, row + by);
    fillList(row + by);
}

void SettingsDialog::updateButtons()
{
    const int row = current();
    m_ui->editButton->setEnabled(row >= 0);
    m_ui->removeButton->setEnabled(row >= 0);
    m_ui->upButton->setEnabled(row > 0);
    m_ui->downButton->setEnabled(row >= 0 && row < m_keywords.size() - 1);
}

QList<SettingsDialog::Shown> SettingsDialog::values() const
{
    const auto combo = [](Setting setting, const QComboBox *box) {
        return Shown{setting, box->currentData(), box->accessibleName()};
    };
    const auto check = [](Setting setting, const QCheckBox *box) {
        return Shown{setting, box->isChecked(), mnemonic::removed(box->text())};
    };
    return {combo(Setting::ListOrder, m_ui->orderCombo), combo(Setting::Appearance, m_ui->appearanceCombo),
        check(Setting::MarkReadOnOpen, m_ui->markReadCheck),
        check(Setting::RefreshOnStart, m_ui->refreshOnStartCheck),
        combo(Setting::RefreshWhen, m_ui->whenCombo),
        Shown{Setting::RefreshTime, m_ui->timeEdit->time().toString(u"HH:mm"_s),
            m_ui->timeEdit->accessibleName()},
        Shown{Setting::RefreshBound, m_ui->boundSpin->value(), m_ui->boundSpin->accessibleName()},
        check(Setting::RefreshOnMetered, m_ui->meteredCheck), check(Setting::KeepInTray, m_ui->trayCheck),
        check(Setting::ShowAuthorsInReadme, m_ui->authorsCheck),
        check(Setting::ShowTagsInReadme, m_ui->tagsCheck)};
}

/// Writes only the settings that the person changed, because another program may have changed the other
/// settings. Returns false if the file cannot be written.
bool SettingsDialog::writeSettings()
{
    const QList<Shown> now = values();
    (void)m_settings.sync(); // reads the current file; a write error is detected later in this function
    m_overwritten.clear();
    bool hasChanged = false;
    for (qsizetype i = 0; i < now.size(); ++i) {
        const QVariant &before = m_valuesBefore.at(i).value, &after = now[i].value;
        if (before == after)
            continue;
        const QString stored = m_settings.text(now[i].setting);
        if (stored != before.toString() && stored != after.toString())
            m_overwritten << now[i].name;
        m_settings.set(now[i].setting, after);
        hasChanged = true;
    }
    return !hasChanged || m_settings.sync();
}

void SettingsDialog::setStoring(bool isStoring)
{
    m_isStoring = isStoring;
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui->pages, m_ui->buttons})
        part->setEnabled(!isStoring);
}

void SettingsDialog::accept()
{
    if (m_isStoring)
        return;
    m_ui->problemLabel->clear();
    if (!writeSettings()) {
        m_ui->problemLabel->setText(
            //: %1 is a file
            tr("The settings could not be saved to “%1” (no permission or disk full). Check the permissions "
               "and "
               "the free space.")
                .arg(plaintext::isolated(m_settings.path())));
        return;
    }
    emit settingsWritten();
    if (!m_store || m_keywords == m_keywordsBefore) {
        QDialog::accept();
        return;
    }
    QPointer<QWidget> focus = focusWidget();
    setStoring(true);
    m_store(m_keywordsBefore, m_keywords, [dialog = QPointer(this), focus](const Outcome &stored) {
        if (!dialog)
            return;
        dialog->setStoring(false);
        if (stored)
            return dialog->QDialog::accept();
        dialog->m_ui->problemLabel->setText(errorText(stored.error()));
        if (focus)
            focus->setFocus();
    });
}

/// Does nothing while the keywords are being written. The dialog closes itself when they are stored.
void SettingsDialog::reject()
{
    if (!m_isStoring)
        QDialog::reject();
}

} // namespace dp
