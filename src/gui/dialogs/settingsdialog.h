#pragma once

#include "base/keyword.h"
#include "base/result.h"
#include "base/settings.h"

#include <QDialog>

#include <functional>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace dp {

class Prompts;
class QueryTrial;

/// Lets the person edit the keywords and the general settings. Nothing is changed before OK is pressed. Then
/// the dialog writes the general settings that the person changed, and the caller stores the keywords. The
/// dialog stays open until both are stored, so that no input is lost.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const QList<KeywordState> &keywords, Settings &settings, const QString &libraryPath,
        Prompts &prompts, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    QList<Keyword> keywords() const { return m_keywords; }
    /// Returns the keywords as they were when the dialog was opened.
    QList<Keyword> keywordsBefore() const { return m_keywordsBefore; }
    /// Returns the names of the settings that another program had changed and that this dialog then
    /// overwrote.
    QStringList overwrittenSettings() const { return m_overwritten; }

    using Stored = std::function<void(const Outcome &)>;
    /// A function that stores the keywords. It must call `done` in the GUI thread when it has finished. If it
    /// reports an error, the dialog shows the error and stays open. If no function is set, the keywords are
    /// not stored.
    using Store = std::function<void(const QList<Keyword> &before, const QList<Keyword> &after, Stored done)>;
    void setStore(Store store) { m_store = std::move(store); }

    void accept() override;
    void reject() override;

    /// Sets the function that creates the trial of a keyword that is added or edited.
    void setTrials(std::function<QueryTrial *(QObject *)> newTrial) { m_newTrial = std::move(newTrial); }

signals:
    /// Emitted when the general settings were written. The dialog may still be open.
    void settingsWritten();

private:
    void setStoring(bool isStoring);
    void fillList(int current);
    int current() const;
    QStringList otherNames(int except) const;
    void add();
    void edit();
    void ask(const Keyword &keyword, int row);
    void remove();
    void move(int by);
    void updateButtons();
    struct Shown {
        Setting setting;
        QVariant value;
        QString name; ///< name of the setting in the dialog
    };
    QList<Shown> values() const;
    bool writeSettings();

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    Settings &m_settings;
    Prompts &m_prompts;
    QList<Keyword> m_keywords;
    QList<Keyword> m_keywordsBefore;
    QList<Shown> m_valuesBefore;
    QStringList m_overwritten;
    QHash<qint64, int> m_papers; // number of papers by the identifier of a stored keyword
    std::function<QueryTrial *(QObject *)> m_newTrial;
    Store m_store;
    bool m_isStoring = false;
};

} // namespace dp
