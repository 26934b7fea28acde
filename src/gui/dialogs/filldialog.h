#pragma once

#include <QDate>
#include <QDialog>

class QDateEdit;

namespace dp {

/// Asks for the day of submission since which all papers of a keyword are fetched.
class FillDialog : public QDialog
{
    Q_OBJECT

public:
    /// known: the first complete day; invalid: no day is complete.
    FillDialog(const QString &keyword, QDate known, QDate today, QWidget *parent = nullptr);

    QDate day() const;

private:
    QDateEdit *m_day;
};

} // namespace dp
