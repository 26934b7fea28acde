#pragma once

#include <QDialog>

namespace dp {

/// Shows a plain text that the person can select and copy, with the mouse or the keyboard. Deletes itself
/// when it is closed.
class TextDialog : public QDialog
{
    Q_OBJECT

public:
    /// name: the object name of the dialog.
    TextDialog(const QString &name, const QString &title, const QString &text, QWidget *parent);
};

} // namespace dp
