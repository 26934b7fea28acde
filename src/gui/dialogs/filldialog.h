#pragma once

#include "gui/dialogs/fittingdialog.h"

#include <QDate>

class QDateEdit;

namespace dp {

/// Asks for a day. All papers of a keyword that were submitted on or after this day are then fetched.
class FillDialog : public FittingDialog
{
    Q_OBJECT

public:
    /// known: the first day from which all papers are stored; invalid: there is no such day.
    FillDialog(const QString &keyword, QDate known, QDate today, QWidget *parent = nullptr);

    QDate day() const;

private:
    QDateEdit *m_day;
};

} // namespace dp
