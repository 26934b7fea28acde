#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace dp {

/// A page that explains why a tab is empty and what the person can do about it.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);

    /// Sets the texts of the page. action: the text of the button; empty: there is no button.
    /// Gives the keyboard focus to the button. If there is no button, the page itself gets the focus, so that
    /// the table that replaces the page gets it next.
    void takeFocus();
    void say(const QString &heading, const QString &explanation, const QString &action = {});

signals:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_picture;
    QLabel *m_heading;
    QLabel *m_explanation;
    QPushButton *m_action;
};

} // namespace dp
