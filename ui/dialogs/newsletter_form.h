// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/newsletters.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace byline {

class Library;
class SpokenLabel;

/// The newsletter card with everything that can be done on it: choose, enter an address, paste the link out of the
/// mail, change, leave. It says what the library says, and never more.
class NewsletterForm final : public QWidget
{
    Q_OBJECT

public:
    NewsletterForm(Library& library, OutletId outlet, QWidget* parent);

signals:
    /// Members' articles can be read in full now.
    void signedIn(byline::OutletId outlet);
    /// What is not possible here is on the outlet's own page.
    void pageWanted(const QUrl& page);
    /// It says something else now and wants another height.
    void resized();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildForm(QVBoxLayout& column);
    void load();
    void show(const NewsletterOffer& offer);
    void showText();
    void showChoices(const NewsletterOffer& offer);
    void say(const QString& problem);
    void showTime();
    void send();
    void takeLink(const QString& pasted);
    void watchClipboard();
    QWidget& nextPart();
    void follow(QFuture<Result<Subscription>> answer, const QString& meanwhile = {});
    void setBusy(bool busy);
    QStringList chosen() const;

    Library& m_library;
    OutletId m_outlet;
    NewsletterOffer m_offer;
    QTimer m_clock; ///< the countdown until "send again"
    bool m_busy = false;
    bool m_isChoosing = false;    ///< a subscriber changes newsletters
    bool m_areChoicesOld = false; ///< what was ticked has been sent
    bool m_takesFocus = false;    ///< when it says something else

    QLabel* m_kicker = nullptr;
    SpokenLabel* m_headline = nullptr;
    QLabel* m_text = nullptr;
    SpokenLabel* m_problem = nullptr;
    QWidget* m_choices = nullptr;
    QList<QCheckBox*> m_boxes;
    QWidget* m_form = nullptr;
    QComboBox* m_address = nullptr;
    QCheckBox* m_remember = nullptr;
    QPushButton* m_send = nullptr;
    QWidget* m_waiting = nullptr;
    QLineEdit* m_link = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_other = nullptr; ///< another address
    QPushButton* m_signIn = nullptr;
    QPushButton* m_change = nullptr;
    QPushButton* m_leave = nullptr;
    QPushButton* m_page = nullptr;
};

} // namespace byline
