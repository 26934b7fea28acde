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

/// Edits the keywords and the general settings. Nothing is changed before OK. Then the dialog writes the
/// general settings that the person changed, and the caller stores the keywords. The dialog stays open until
/// both are stored, so that no input is lost.
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
    /// Returns the names of the settings that the dialog wrote over a change by another program.
    QStringList overwrittenSettings() const { return m_overwritten; }

    using Stored = std::function<void(const Outcome &)>;
    /// Sets the function that stores the keywords. It calls the given function in the GUI thread when it is
    /// done. An error is shown in the dialog, which stays open. Without it, the keywords are not stored.
    using Store = std::function<void(const QList<Keyword> &before, const QList<Keyword> &after, Stored done)>;
    void setStore(Store store) { m_store = std::move(store); }

    void accept() override;
    void reject() override;

    /// Sets the function that creates trials for added or edited keywords.
    void setTrials(std::function<QueryTrial *(QObject *)> newTrial) { m_newTrial = std::move(newTrial); }

signals:
    /// The general settings were written. The dialog may still be open.
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
        QString name; ///< name in the dialog
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
    QHash<qint64, int> m_papers; // number of papers of each stored keyword
    std::function<QueryTrial *(QObject *)> m_newTrial;
    Store m_store;
    bool m_isStoring = false;
};

} // namespace dp
