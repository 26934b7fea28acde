#pragma once

#include "base/keyword.h"
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
/// general settings that the person changed. The caller stores the keywords.
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

    void accept() override;

    /// Sets the function that creates trials for added or edited keywords.
    void setTrials(std::function<QueryTrial *(QObject *)> newTrial) { m_newTrial = std::move(newTrial); }

private:
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
};

} // namespace dp
