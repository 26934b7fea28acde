#pragma once

#include "gui/dialogs/fittingdialog.h"

class QComboBox;
class QVBoxLayout;

namespace dp {

/// Asks for one of several choices.
class ChoiceDialog : public FittingDialog
{
    Q_OBJECT

public:
    /// label: the text before the choices, with a letter. ok: the text of the button.
    ChoiceDialog(const QString &name, const QString &title, const QString &label, const QString &ok,
        QWidget *parent = nullptr);

    /// Adds a choice. The first one is chosen at first.
    void add(const QString &text);
    /// Returns the number of the choice, from 0; -1: there is none.
    int chosen() const;

private:
    QComboBox *m_choices;
};

} // namespace dp
