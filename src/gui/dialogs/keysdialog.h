#pragma once

#include "gui/dialogs/fittingdialog.h"

namespace dp {

class KeyBindings;

/// Shows the keys of all actions, see ActionRow and KeyBindings. Deletes itself when it is closed.
class KeysDialog : public FittingDialog
{
    Q_OBJECT

public:
    KeysDialog(const KeyBindings &bindings, QWidget *parent);
};

} // namespace dp
