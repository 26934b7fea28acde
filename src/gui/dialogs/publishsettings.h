#pragma once

#include "base/settings.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace dp {

class Prompts;

/// The page of the settings for publishing. Each change is written to the file at once. GUI thread; the
/// arguments of the constructor must outlive it.
class PublishSettings : public QWidget
{
    Q_OBJECT

public:
    PublishSettings(Settings &settings, Prompts &prompts, QWidget *parent = nullptr);

    /// Writes text that was typed in a field but not yet accepted with Return or Tab.
    void finishTyping();

signals:
    /// Emitted when the person wants to choose what the pages look like.
    void pagesRequested();
    /// Emitted when a setting was changed. isSaved: the file was written.
    void written(bool isSaved);

private:
    QCheckBox *addCheck(QFormLayout &form, Setting setting, const QString &name, const QString &text);
    QLineEdit *addEdit(Setting setting, const QString &name, const QString &accessibleName);
    void addFolder(QFormLayout &form, Prompts &prompts);
    void addGit(QFormLayout &form);
    static QString valueOf(Setting setting, const QLineEdit &edit);
    void write(Setting setting, const QVariant &value);

    Settings &m_settings;
    QList<std::pair<Setting, QLineEdit *>> m_edits;
};

} // namespace dp
