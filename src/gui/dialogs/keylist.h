#pragma once

#include <QTreeWidget>

namespace dp {

class KeyBindings;
struct ActionRow;

/// The list of all actions and of the keys that widgets handle themselves, in the sections of the table of
/// actions. GUI thread.
class KeyList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit KeyList(QWidget *parent = nullptr);

    void showKeys(const KeyBindings &bindings);
    /// Shows only the actions with all of these words in their text, section or keys.
    void filter(const QString &text);
    /// Returns the current action; null for a heading and for a key that cannot be changed.
    const ActionRow *currentAction() const;
    /// Returns whether the current row has a key that cannot be changed.
    bool isCurrentFixed() const;

signals:
    /// Emitted when the person wants another key for the current action.
    void keyWanted();
    /// Emitted when the person wants no key for the current action.
    void noKeyWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    const ActionRow *currentRow() const;
    QString wordsOf(const QTreeWidgetItem &item) const;
};

} // namespace dp
