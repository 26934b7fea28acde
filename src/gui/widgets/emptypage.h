#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace dp {

/// Says why a tab has nothing to show, and what to do about it.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);

    /// An empty action text: there is nothing to press.
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
