#pragma once

#include "refresh/querytrial.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace dp {

/// A button that tries a keyword on arXiv, and the result: the number of papers and the newest titles. GUI
/// thread; owned by its parent.
class TrialView : public QWidget
{
    Q_OBJECT

public:
    explicit TrialView(QWidget *parent = nullptr);

    /// `trial` must outlive this widget or be a child of its window.
    void setTrial(QueryTrial *trial);
    /// Sets the keyword that the button tries; no value: the input is not a keyword yet. Cancels the running
    /// trial and hides the result of the last one.
    void setKeyword(const std::optional<Keyword> &keyword);

signals:
    /// Emitted when the result has changed. warnings: advice that follows from the result.
    void shown(const QList<Advice> &warnings);

private:
    void showTrial(const Trial &trial);

    QueryTrial *m_trial = nullptr;
    std::optional<Keyword> m_keyword;
    QPushButton *m_button;
    QLabel *m_status;
    QLabel *m_result;
};

} // namespace dp
