#pragma once

#include "gui/dialogs/fittingdialog.h"

class QMenuBar;

namespace dp {

/// Shows a list of the shortcuts in the menus and the keys of the table. Deletes itself when it is closed.
class KeysDialog : public FittingDialog
{
    Q_OBJECT

public:
    KeysDialog(const QMenuBar &menuBar, QWidget *parent);
};

} // namespace dp
