#pragma once

#include "gui/window/keybindings.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class KeySettings;
}

namespace dp {

class Announcer;
class Prompts;
class Settings;

/// The page of the settings with the keys of all actions. Each change is written to the file at once. If
/// another action has the new key, the page names it, and the person moves the key or drops the change. GUI
/// thread; the arguments of the constructor must outlive it.
class KeySettings : public QWidget
{
    Q_OBJECT

public:
    KeySettings(Settings &settings, Prompts &prompts, QWidget *parent = nullptr);
    ~KeySettings() override;

signals:
    /// Emitted when keys were changed. isSaved: the file was written.
    void written(bool isSaved);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// A change that waits for the decision of the person.
    struct Change {
        const ActionRow *row;
        QList<QKeySequence> keys;
    };
    void connectWidgets();
    KeyBindings stored();
    void ask(bool isAdditional);
    void take(const QKeySequence &key, bool isAdditional);
    void propose(const QList<QKeySequence> &keys);
    void hold(const Change &change, const QStringList &conflicts);
    void apply(const Change &change);
    void write(const KeyBindings &bindings);
    void drop();
    void resetAll();
    void say(const QString &sentence);
    void showCurrent();
    void updateButtons(const KeyBindings &bindings);

    std::unique_ptr<Ui::KeySettings> m_ui;
    Settings &m_settings;
    Prompts &m_prompts;
    Announcer *m_announcer;
    std::optional<Change> m_held;
};

} // namespace dp
