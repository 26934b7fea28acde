#pragma once

#include "gui/dialogs/fittingdialog.h"
#include "gui/dialogs/keywordsettings.h"

#include <functional>
#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace dp {

class GeneralSettings;
class MuteSettings;
class PdfSettings;
class Prompts;
class NoteSettings;
class PublishSettings;
class QueryTrial;
class Settings;

/// Lets the person edit the keywords and the general settings. Each change takes effect at once.
class SettingsDialog : public FittingDialog
{
    Q_OBJECT

public:
    SettingsDialog(const QList<KeywordState> &keywords, Settings &settings, const QString &libraryPath,
        Prompts &prompts, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    QList<Keyword> keywords() const { return m_keywords->keywords(); }
    /// Shows the keywords of the library after they have changed.
    void setKeywords(const QList<KeywordState> &keywords) { m_keywords->setKeywords(keywords); }
    /// Returns the page of the mutes.
    MuteSettings &mutes() { return *m_mutes; }
    /// Returns the page of the PDFs.
    GeneralSettings &general() { return *m_general; }
    PdfSettings &pdfs() { return *m_pdfs; }
    /// Returns the page for publishing.
    PublishSettings &publishing() { return *m_publishing; }
    using Store = KeywordSettings::Store;
    using Stored = KeywordSettings::Stored;
    /// See KeywordSettings.
    void setStore(Store store) { m_keywords->setStore(std::move(store)); }
    void setTrials(std::function<QueryTrial *(QObject *)> newTrial)
    {
        m_keywords->setTrials(std::move(newTrial));
    }
    void done(int result) override;

signals:
    /// Emitted when general settings were changed. overwritten: the name of a setting that another program
    /// had changed while the dialog was open; empty if there is none.
    void settingsWritten(const QString &overwritten);

private:
    void addPageKeys();
    void addPdfs();
    void addNotes();
    void addPublishing();
    void addKeys(Prompts &prompts);
    void addCommands();
    void handleWritten(bool isSaved);
    void showProblem(const QString &sentence);
    void showWriteError();

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    Settings &m_settings;
    KeywordSettings *m_keywords;
    GeneralSettings *m_general;
    MuteSettings *m_mutes;
    PdfSettings *m_pdfs;
    NoteSettings *m_notes;
    PublishSettings *m_publishing;
    bool m_isWriteErrorShown = false;
};

} // namespace dp
