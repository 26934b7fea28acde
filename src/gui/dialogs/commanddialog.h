#pragma once

#include "base/owncommand.h"
#include "gui/dialogs/fittingdialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace dp {

/// Asks for the name, the program and the output of a command of the user.
class CommandDialog : public FittingDialog
{
    Q_OBJECT

public:
    /// command: what the dialog shows at first. isNew: the command is not in the settings yet.
    CommandDialog(const OwnCommand &command, bool isNew, QWidget *parent = nullptr);

    OwnCommand command() const;

private:
    void addFields(const OwnCommand &command);
    void validate();

    QLineEdit *m_name;
    QLineEdit *m_line;
    QCheckBox *m_json;
    QComboBox *m_output;
    QLabel *m_problem;
    QPushButton *m_ok = nullptr;
};

} // namespace dp
