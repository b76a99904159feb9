// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace byline {

/// What stands in the reading pane while no article is open.
class EmptyPage final : public QWidget
{
    Q_OBJECT

public:
    /// What can be done next.
    enum class Offer { Choose, Subscribe };

    explicit EmptyPage(QWidget* parent);

    void setOffer(Offer offer);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_head;
    QString m_hint;
};

} // namespace byline
