#pragma once

#include <QDate>
#include <QDialog>

class QDateEdit;

namespace dp {

/// Asks since which day of submission all papers of a keyword are to be fetched.
class FillDialog : public QDialog
{
    Q_OBJECT

public:
    /// known: the first day that is complete already; invalid: none is.
    FillDialog(const QString &keyword, QDate known, QDate today, QWidget *parent = nullptr);

    QDate day() const;

private:
    QDateEdit *m_day;
};

} // namespace dp
