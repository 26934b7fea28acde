#pragma once

#include <QLineEdit>

namespace dp {

/// A field that takes a key press instead of text, also single letters and keys that the dialog uses. Tab
/// still moves the focus, so that the keyboard can leave the field. GUI thread.
class KeyEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyEdit(QWidget *parent = nullptr);

    /// Takes the focus and waits for a key. Until the focus leaves, Tab is also reported as a pressed key.
    /// isAdditional: is passed on with the key.
    void ask(bool isAdditional);

signals:
    void pressed(const QKeySequence &key, bool isAdditional);

protected:
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    bool press(const QKeyEvent &event);

    bool m_isAsking = false;
    bool m_isAdditional = false;
};

} // namespace dp
