"""China Post and EMS: `opCode` of a scan, and the coarse labels that stand for it (`stateDesc`).

Sources: the map of a public client of the EMS app's trace service, with the wording of each code,
and recorded answers of that service. 423 (closed into an export dispatch) may be the seal or the
departure, 911 and 912 are flights that public answers show inside China: none of them claims that
the country was left. EXA, EXB, EXC are the codes of UPU. Without a row: 邮件异常, some problem
that the label does not name. Doubtful: whether 清关中 is always the customs of import, and whether
退回寄件人 is still under way.
"""

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    "预报": "ir.registered",
    "713": "it.accepted",
    "已揽收": "it.accepted",
    "已揽件": "it.accepted",
    "954": "it.moving",
    "989": "it.moving",
    "404": "it.moving",
    "500": "it.moving",
    "457": "it.moving",
    "505": "it.moving",
    "423": "it.moving",
    "911": "it.moving",
    "912": "it.moving",
    "运送中": "it.moving",
    "交运输商": "it.moving",
    "启运": "it.moving",
    "已起飞": "it.moving",
    "已落地": "it.moving",
    "EXA": "it.export_customs",
    "出口清关": "it.export_customs",
    "EXB": "it.export_held",
    "EXC": "it.export_released",
    "459": "it.arrived_dest",
    "460": "it.arrived_dest",
    "到达目的地": "it.moving",
    "到达境外目的地": "it.arrived_dest",
    "清关中": "it.import_customs",
    "进口清关": "it.import_customs",
    "进口海关/留存待验": "it.import_held",
    "461": "it.local",
    "489": "it.local",
    "462": "od.out",
    "702": "od.out",
    "派送中": "od.out",
    "正在安排派送": "od.out",
    "待取件": "ap.ready",
    "等待客户网点取件": "ap.ready",
    "463": "dl.delivered",
    "已签收": "dl.delivered",
    "542": "df.other",
    "派件异常": "df.other",
    "711": "ex.returned",
    "退回寄件人": "ex.returning",
    "待退回": "ex.returning",
    "已退回": "ex.returned",
}
