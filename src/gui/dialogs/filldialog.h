#pragma once

#include <QDate>
#include <QDialog>

class QDateEdit;

namespace dp {

/// Asks for a day. All papers of a keyword that were submitted on or after this day are then fetched.
class FillDialog : public QDialog
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
