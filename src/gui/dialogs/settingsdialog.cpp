#include "gui/dialogs/settingsdialog.h"

#include "base/plaintext.h"
#include "gui/dialogs/commandsettings.h"
#include "gui/dialogs/contentarea.h"
#include "gui/dialogs/dialogbuttons.h"
#include "gui/dialogs/generalsettings.h"
#include "gui/dialogs/keysettings.h"
#include "gui/dialogs/mutesettings.h"
#include "gui/dialogs/notesettings.h"
#include "gui/dialogs/pdfsettings.h"
#include "gui/dialogs/publishsettings.h"
#include "gui/dialogs/settingsfinder.h"
#include "text/errortext.h"
#include "ui_settingsdialog.h"

#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace dp {

SettingsDialog::SettingsDialog(const QList<KeywordState> &keywords, Settings &settings,
    const QString &libraryPath, Prompts &prompts, QWidget *parent)
    : FittingDialog(parent)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
    , m_settings(settings)
    , m_keywords(new KeywordSettings(prompts))
    , m_general(new GeneralSettings(settings, libraryPath, prompts))
    , m_mutes(new MuteSettings)
    , m_pdfs(new PdfSettings(settings, prompts))
    , m_notes(new NoteSettings(settings, prompts))
    , m_publishing(new PublishSettings(settings, prompts))
{
    constexpr int characters = 80; // preferred width
    m_ui->setupUi(this);
    m_ui->problemLabel->hide();
    auto *generalArea = new ContentArea;
    generalArea->setObjectName(u"generalArea"_s);
    generalArea->setPreferredCharacters(characters);
    generalArea->setWidget(m_general);
    m_ui->pages->addTab(m_keywords, tr("Key&words"));
    m_ui->pages->addTab(generalArea, tr("&General"));
    //: a page of the settings: rules that hide papers
    m_ui->pages->addTab(m_mutes, tr("Mute ru&les"));
    addPdfs();
    addNotes();
    addPublishing();
    addKeys(prompts);
    addCommands();
    m_ui->pages->setUsesScrollButtons(false); // the dialog is as wide as its tabs
    QPushButton *close =
        dialogbuttons::add(*m_ui->buttons, QDialogButtonBox::Close, tr("Close"), u"closeButton"_s);
    close->setDefault(true);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_keywords, &KeywordSettings::changing, this, [this] { showProblem({}); });
    connect(m_keywords, &KeywordSettings::failed, this,
        [this](const Error &error) { showProblem(errorText(error)); });
    connect(m_general, &GeneralSettings::written, this, [this](bool isSaved, const QString &overwritten) {
        if (!isSaved)
            showWriteError();
        emit settingsWritten(overwritten);
    });
    new SettingsFinder(*m_ui->pages, *m_ui->findEdit, *m_ui->findStatus, this);
    const auto *find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    connect(find, &QShortcut::activated, m_ui->findEdit, [this] { m_ui->findEdit->setFocus(); });
    addPageKeys();
    setKeywords(keywords);
    m_keywords->focusList();
}

SettingsDialog::~SettingsDialog() = default;

/// Lets Ctrl+Tab show the next page from everywhere in the dialog. The tabs get this key only from some of
/// the widgets on their pages.
void SettingsDialog::addPageKeys()
{
    const auto add = [this](int key, int step) {
        const auto *shortcut = new QShortcut(QKeySequence(key), this);
        connect(shortcut, &QShortcut::activated, m_ui->pages, [pages = m_ui->pages, step] {
            pages->setCurrentIndex((pages->currentIndex() + step + pages->count()) % pages->count());
        });
    };
    add(int(Qt::CTRL) | Qt::Key_Tab, 1);
    add(int(Qt::CTRL) | int(Qt::SHIFT) | Qt::Key_Tab, -1);
}

void SettingsDialog::addPdfs()
{
    //: a page of the settings: where PDFs are kept
    m_ui->pages->addTab(m_pdfs, tr("&PDFs"));
    connect(m_pdfs, &PdfSettings::written, this, &SettingsDialog::handleWritten);
}

void SettingsDialog::addNotes()
{
    auto *area = new ContentArea;
    area->setObjectName(u"noteArea"_s);
    area->setWidget(m_notes);
    //: a page of the settings: notes in Markdown files
    m_ui->pages->addTab(area, tr("Notes"));
    connect(m_notes, &NoteSettings::written, this, &SettingsDialog::handleWritten);
}

void SettingsDialog::addPublishing()
{
    auto *area = new ContentArea;
    area->setObjectName(u"publishArea"_s);
    area->setWidget(m_publishing);
    //: a page of the settings: writing pages for other people
    m_ui->pages->addTab(area, tr("Pu&blishing"));
    connect(m_publishing, &PublishSettings::written, this, &SettingsDialog::handleWritten);
}

void SettingsDialog::addKeys(Prompts &prompts)
{
    auto *keys = new KeySettings(m_settings, prompts);
    //: a page of the settings: the keys of all actions
    m_ui->pages->addTab(keys, tr("Ke&yboard"));
    connect(keys, &KeySettings::written, this, &SettingsDialog::handleWritten);
}

void SettingsDialog::addCommands()
{
    auto *commands = new CommandSettings(m_settings);
    //: a page of the settings: programs of the user
    m_ui->pages->addTab(commands, tr("&Commands"));
    connect(commands, &CommandSettings::written, this, &SettingsDialog::handleWritten);
}

void SettingsDialog::handleWritten(bool isSaved)
{
    if (!isSaved)
        showWriteError();
    emit settingsWritten({});
}

void SettingsDialog::done(int result)
{
    m_general->finishTyping();
    m_pdfs->finishTyping();
    m_notes->finishTyping();
    m_publishing->finishTyping();
    FittingDialog::done(result);
}

void SettingsDialog::showProblem(const QString &sentence)
{
    m_ui->problemLabel->setText(sentence);
    m_ui->problemLabel->setVisible(!sentence.isEmpty());
}

/// Says once that the settings file cannot be written. The keywords are in another file.
void SettingsDialog::showWriteError()
{
    if (m_isWriteErrorShown)
        return;
    m_isWriteErrorShown = true;
    //: %1 is a file
    showProblem(
        tr("The settings could not be saved to “%1” (no permission or disk full). They apply until you close "
           "Daily Papers. Check the permissions and the free space.")
            .arg(plaintext::isolated(m_settings.path())));
}

} // namespace dp

#include "moc_settingsdialog.cpp"
