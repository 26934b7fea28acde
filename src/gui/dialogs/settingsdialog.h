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

/// The keywords with all that belongs to them, and the rest. Nothing is changed before OK; then the general
/// settings that a person has changed are written here, and the keywords are for the caller to store.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const QList<KeywordState> &keywords, Settings &settings, const QString &libraryPath,
        Prompts &prompts, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    QList<Keyword> keywords() const { return m_keywords; }
    /// As they were when the dialog was opened.
    QList<Keyword> keywordsBefore() const { return m_keywordsBefore; }
    /// The names of the settings that another program has changed as well while the dialog was open.
    QStringList overwrittenSettings() const { return m_overwritten; }

    void accept() override;

    /// With what the keywords that are added or edited can be tried.
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
        QString name; ///< as the dialog has it
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
    QHash<qint64, int> m_papers; // of each stored keyword
    std::function<QueryTrial *(QObject *)> m_newTrial;
};

} // namespace dp
