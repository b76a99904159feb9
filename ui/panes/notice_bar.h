// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panes/strip.h"

#include <functional>

class QHBoxLayout;
class QLabel;

namespace byline {

/// A quiet line above an article that says something about it and offers what can be done.
class NoticeBar final : public Strip
{
    Q_OBJECT

public:
    struct Offer
    {
        QString text;
        std::function<void()> accepted;
    };
    struct Notice
    {
        QString text;
        QList<Offer> offers {};
    };

    explicit NoticeBar(QWidget* parent);

    /// One at a time; an empty text hides the line.
    void showNotice(const Notice& notice);
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    QPalette linkPalette() const;

    QLabel* m_text;
    QHBoxLayout* m_offers;
};

} // namespace byline
