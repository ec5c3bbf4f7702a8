"""Narrative of the filled dossiers, by section of the outlines."""

from __future__ import annotations

from hengji.model.dossier import Section

# ruff: noqa: E501

_TEXT = {
    "frugality_measures": "严格执行公务接待和公务用车管理制度，按季度通报经费支出进度。",
    "duties_overview": "贯彻执行商贸流通法律法规，拟订全市商务发展规划并组织实施。",
    "main_tasks": "任务1：举办促消费活动。\n任务2：改造农贸市场。\n任务3：建设村级电商服务站。",
    "achievements": "全年各项重点工作按期完成，消费市场平稳增长。",
    "duties": "贯彻执行商贸流通法律法规，拟订全县商务发展规划并组织实施。",
    "spending_management": "建立健全财务管理制度，专款专用，资金支付手续完备。",
    "performance": "各项年度目标按期完成，取得较好的经济效益和社会效益。重点支出安排率为100%，"
    "结转结余变动率为-12.5%，固定资产利用率为100%，实际完成率为100%，质量达标率为100%，"
    "重点工作办结率为100%，社会公众满意度为96%。",
    "problems": "部分项目前期准备不充分，资金支付进度偏慢。",
    "measures": "提前谋划项目，按月调度支付进度。",
    "other_matters": "无。",
}
SECTIONS = tuple(Section(name, text) for name, text in _TEXT.items())
