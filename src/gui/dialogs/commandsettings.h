#pragma once

#include "base/owncommand.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace dp {

class Settings;

/// The page of the settings with the commands of the user. Each change takes effect at once. GUI thread; the
/// settings must outlive it.
class CommandSettings : public QWidget
{
    Q_OBJECT

public:
    explicit CommandSettings(Settings &settings, QWidget *parent = nullptr);

signals:
    void written(bool isSaved);

private:
    int current() const;
    void ask(int row);
    void remove();
    QList<OwnCommand> stored();
    void store(const QList<OwnCommand> &commands, int row);
    void show(int row);
    void updateEnabled();

    Settings &m_settings;
    QTreeWidget *m_list;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QList<OwnCommand> m_commands;
};

} // namespace dp
