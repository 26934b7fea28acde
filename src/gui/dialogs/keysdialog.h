#pragma once

#include "gui/dialogs/fittingdialog.h"

namespace dp {

/// Shows the keys of all actions, see ActionRow. Deletes itself when it is closed.
class KeysDialog : public FittingDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(QWidget *parent);
};

} // namespace dp
