#pragma once

#include "base/settings.h"

#include <QWidget>

#include <functional>
#include <memory>

class QCheckBox;
class QComboBox;

namespace Ui {
class GeneralSettings;
}

namespace dp {

class Prompts;

/// The page of the settings with the general settings. Each change is written to the file at once. Only the
/// changed setting is written, because another program may have changed the other ones. GUI thread; the
/// arguments of the constructor must outlive it.
class GeneralSettings : public QWidget
{
    Q_OBJECT

public:
    GeneralSettings(
        Settings &settings, const QString &libraryPath, Prompts &prompts, QWidget *parent = nullptr);
    ~GeneralSettings() override;

    /// Writes text that was typed in a field but not yet accepted with Return or Tab.
    void finishTyping();
    /// Shows a sentence about the new keys of citations.
    void showNewKeys(const QString &sentence);

signals:
    /// Emitted when the person wants papers to get new keys by the pattern of the settings.
    void newKeysRequested();
    /// Emitted when settings were changed. isSaved: the file was written. overwritten: the name of a setting
    /// that another program had changed as well; empty if there is none.
    void written(bool isSaved, const QString &overwritten);

private:
    struct Field {
        Setting setting;
        QString name; ///< name of the setting on this page
        QWidget *editor;
        std::function<QVariant()> value; ///< returns the value that the editor shows
        std::function<void()> show; ///< shows the stored value in the editor
        QString shown; ///< the value that the person saw before the change
    };
    void fillLists();
    void fillCitations();
    void addFields();
    void addCombo(Setting setting, QComboBox *box);
    void addCheck(Setting setting, QCheckBox *box);
    void addOthers();
    void addKeyPattern();
    void showKeyPreview();
    void add(Setting setting, const QString &name, QWidget *editor, std::function<QVariant()> value,
        std::function<void()> show);
    void write(Setting setting);
    void reset();
    void showStored();

    std::unique_ptr<Ui::GeneralSettings> m_ui;
    Settings &m_settings;
    Prompts &m_prompts;
    QList<Field> m_fields;
};

} // namespace dp
