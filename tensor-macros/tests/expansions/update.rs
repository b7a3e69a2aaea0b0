// tensor!(let (dw, db) = grad(mean((x @ w + b - y) ** 2), (w, b)); w -= 0.1 * dw; b -= 0.1 * db;)
fn expansion() {
    {
        match () {
            #[allow(unused, clippy::all, clippy::pedantic)]
            () => {
                use shapewise::__private::{
                    Finish as _, GivenOther as _, MaskIndexing as _, MaskingLeads as _,
                    Permits as _, Place as _, RefusedIndexing as _, Refuses as _,
                    Unsettled as _, rules as __rules,
                };
                use shapewise::__private::{ErasedLate as _, HeldWhole as _};
                let place = w.shapewise_place().shared();
                let old0 = place;
                let place1 = b.shapewise_place().shared();
                let old1 = place1.unwritten();
                let __given0 = shapewise::__private::Given(&x).given();
                let x0 = __rules::Operand::witness(&*__given0);
                let t0 = shapewise::__private::ty_of(x0);
                let n0 = shapewise::__private::lengths::of(x0);
                let x1 = old0;
                let t1 = shapewise::__private::ty_of(x1);
                let n1 = shapewise::__private::lengths::of(x1);
                let t2 = shapewise::__private::node(
                    __rules::Promote::witness({ t0 }, { t1 }),
                    __rules::MatMul::witness({ t0 }, { t1 }),
                );
                let n2 = shapewise::__private::lengths::met(t2, [n0, n1]);
                let x3 = old1;
                let t3 = shapewise::__private::ty_of(x3);
                let n3 = shapewise::__private::lengths::of(x3);
                let t4 = shapewise::__private::node(
                    __rules::Promote::witness({ t2 }, { t3 }),
                    __rules::Broadcast::witness({ t2 }, { t3 }),
                );
                let n4 = shapewise::__private::lengths::met(t4, [n2, n3]);
                let __given5 = shapewise::__private::Given(&y).given();
                let x5 = __rules::Operand::witness(&*__given5);
                let t5 = shapewise::__private::ty_of(x5);
                let n5 = shapewise::__private::lengths::of(x5);
                let t6 = shapewise::__private::node(
                    __rules::Subtract::witness({ t4 }, { t5 }),
                    __rules::Broadcast::witness({ t4 }, { t5 }),
                );
                let n6 = shapewise::__private::lengths::met(t6, [n4, n5]);
                let t7 = shapewise::__private::literal(
                    shapewise::__private::int::<shapewise::__private::range::I8>(2),
                );
                let n7 = shapewise::__private::lengths::met(t7, []);
                let t8 = __rules::Square::witness({ t6 });
                let n8 = shapewise::__private::lengths::met(t8, [n6]);
                let a9 = shapewise::__private::EVERY_AXIS;
                let t9 = t8.averaged(a9);
                let n9 = shapewise::__private::lengths::met(t9, [n8]);
                let t10 = t8.dropped(a9, t9);
                let n10 = shapewise::__private::lengths::met(t10, [n9]);
                let t11 = __rules::Differentiable::witness({ t10 });
                let n11 = shapewise::__private::lengths::met(t11, [n10]);
                let t12 = t11;
                let x12 = shapewise::__private::alike(
                    t12,
                    ::core::option::Option::None,
                    #[inline(always)]
                    move |_: ::core::primitive::usize| shapewise::__private::cast(
                        t12,
                        shapewise::__private::float(1.0),
                    ),
                );
                let n12 = shapewise::__private::lengths::met(t12, [n11]);
                let c13 = shapewise::__private::among(
                    t8,
                    shapewise::__private::EVERY_AXIS,
                    shapewise::__private::lengths::agreed(n8),
                );
                let t13 = shapewise::__private::literal(c13);
                let n13 = shapewise::__private::lengths::met(t13, [n8]);
                let t14 = shapewise::__private::node(
                    __rules::Divide::witness({ t12 }, { t13 }),
                    __rules::Broadcast::witness({ t12 }, { t13 }),
                );
                let n14 = shapewise::__private::lengths::met(t14, [n12, n13]);
                let t15 = shapewise::__private::node(
                    __rules::Replaced::witness({ t8 }, { t14 }),
                    __rules::Assign::witness({ t8 }, { t14 }),
                );
                let n15 = shapewise::__private::lengths::met(t15, [n8, n14]);
                let t16 = {
                    let held = __rules::Holds::witness({ t15 }, { t7 });
                    shapewise::__private::node(
                        __rules::Promote::witness({ held }, { t15 }),
                        __rules::Broadcast::witness({ t7 }, { t15 }),
                    )
                };
                let n16 = shapewise::__private::lengths::met(t16, [n7, n15]);
                let t17 = shapewise::__private::node(
                    __rules::Promote::witness({ t16 }, { t6 }),
                    __rules::Broadcast::witness({ t16 }, { t6 }),
                );
                let n17 = shapewise::__private::lengths::met(t17, [n16, n6]);
                let a18 = __rules::StretchedFrom::witness({ t17 }, { t4 });
                let t18 = t17.summed(a18);
                let n18 = shapewise::__private::lengths::met(t18, [n17, n4]);
                let t19 = shapewise::__private::node(t18, t4);
                let n19 = shapewise::__private::lengths::met(t19, [n18, n4]);
                let a20 = __rules::StretchedFrom::witness({ t19 }, { t2 });
                let t20 = t19.summed(a20);
                let n20 = shapewise::__private::lengths::met(t20, [n19, n2]);
                let t21 = shapewise::__private::node(t20, t2);
                let n21 = shapewise::__private::lengths::met(t21, [n20, n2]);
                let a22 = __rules::StretchedFrom::witness({ t19 }, { t3 });
                let t22 = t19.summed(a22);
                let n22 = shapewise::__private::lengths::met(t22, [n19, n3]);
                let t23 = shapewise::__private::node(t22, t3);
                let n23 = shapewise::__private::lengths::met(t23, [n22, n3]);
                let t24 = __rules::RowMatrix::witness({ t0 });
                let n24 = shapewise::__private::lengths::met(t24, [n0]);
                let t25 = __rules::ColumnMatrix::witness({ t1 });
                let n25 = shapewise::__private::lengths::met(t25, [n1]);
                let t26 = shapewise::__private::node(
                    __rules::Promote::witness({ t24 }, { t25 }),
                    __rules::MatMul::witness({ t24 }, { t25 }),
                );
                let n26 = shapewise::__private::lengths::met(t26, [n24, n25]);
                let t27 = shapewise::__private::node(t21, t26);
                let n27 = shapewise::__private::lengths::met(t27, [n21, n26]);
                let (t28, p28) = __rules::TransposedRows::<
                    _,
                    _,
                >::witness({ t1 }, { t24 });
                let n28 = shapewise::__private::lengths::met(t28, [n24, n1]);
                let t29 = shapewise::__private::node(
                    __rules::Promote::witness({ t28 }, { t27 }),
                    t1,
                );
                let n29 = shapewise::__private::lengths::met(t29, [n28, n27]);
                let t30 = shapewise::__private::node(
                    __rules::Differentiated::witness({ t1 }, { t29 }),
                    __rules::Assign::witness({ t1 }, { t29 }),
                );
                let n30 = shapewise::__private::lengths::met(t30, [n1, n29]);
                let t31 = shapewise::__private::node(
                    __rules::Differentiated::witness({ t3 }, { t23 }),
                    __rules::Assign::witness({ t3 }, { t23 }),
                );
                let n31 = shapewise::__private::lengths::met(t31, [n3, n23]);
                let t33 = shapewise::__private::literal(
                    shapewise::__private::float(0.1),
                );
                let n33 = shapewise::__private::lengths::met(t33, []);
                let t34 = shapewise::__private::node(
                    __rules::Promote::witness({ t33 }, { t30 }),
                    __rules::Broadcast::witness({ t33 }, { t30 }),
                );
                let n34 = shapewise::__private::lengths::met(t34, [n33, n30]);
                let t35 = shapewise::__private::node(
                    __rules::Subtract::witness({ t1 }, { t34 }),
                    __rules::Assign::witness({ t1 }, { t34 }),
                );
                let n35 = shapewise::__private::lengths::met(t35, [n1, n34]);
                let t37 = t31;
                let n37 = shapewise::__private::lengths::met(t37, [n31]);
                let t38 = shapewise::__private::node(
                    __rules::Promote::witness({ t33 }, { t37 }),
                    __rules::Broadcast::witness({ t33 }, { t37 }),
                );
                let n38 = shapewise::__private::lengths::met(t38, [n33, n37]);
                let t39 = shapewise::__private::node(
                    __rules::Subtract::witness({ t3 }, { t38 }),
                    __rules::Assign::witness({ t3 }, { t38 }),
                );
                let n39 = shapewise::__private::lengths::met(t39, [n3, n38]);
                let s2 = shapewise::__private::stage(
                    __rules::check::FitsStage::<_, _>::CHECKED,
                    shapewise::__private::product(t2, t2.whole_item(), x0, x1),
                );
                let s18 = shapewise::__private::stage(
                    __rules::check::FitsStage::<_, _>::CHECKED,
                    shapewise::__private::reduction(
                        t17,
                        a18,
                        t18,
                        t18.whole_item(),
                        shapewise::__private::reducers::Sum,
                        (
                            x12,
                            (
                                x3,
                                (
                                    x5,
                                    (
                                        &s2,
                                        shapewise::__private::Lead(
                                            shapewise::__private::lengths::agreed(n15),
                                        ),
                                    ),
                                ),
                            ),
                        ),
                        #[inline(always)]
                        move |(v12_0, (v3_2, (v5_3, (v2_1, ()))))| {
                            let v14_3 = shapewise::__private::scalar::div(
                                t14,
                                v12_0,
                                c13,
                            );
                            let v15_4 = shapewise::__private::cast(t15, v14_3);
                            let v16_5 = shapewise::__private::scalar::mul(
                                t16,
                                shapewise::__private::int::<
                                    shapewise::__private::range::I8,
                                >(2),
                                v15_4,
                            );
                            let p2_7 = shapewise::__private::cast(t2, v2_1);
                            let v4_8 = shapewise::__private::scalar::add(t4, p2_7, v3_2);
                            let v6_10 = shapewise::__private::scalar::sub(
                                t6,
                                v4_8,
                                v5_3,
                            );
                            let v17_11 = shapewise::__private::scalar::mul(
                                t17,
                                v16_5,
                                v6_10,
                            );
                            shapewise::__private::cast(t17.sum_term(), v17_11)
                        },
                    ),
                );
                let s20 = shapewise::__private::stage(
                    __rules::check::FitsStage::<_, _>::CHECKED,
                    shapewise::__private::reduction(
                        t19,
                        a20,
                        t20,
                        t20.whole_item(),
                        shapewise::__private::reducers::Sum,
                        shapewise::__private::viewed(
                            shapewise::__private::Respaced,
                            t18,
                            t19,
                            &s18,
                        ),
                        #[inline(always)]
                        move |v18_0| {
                            shapewise::__private::cast(t19.sum_term(), v18_0)
                        },
                    ),
                );
                let s22 = shapewise::__private::stage(
                    __rules::check::FitsStage::<_, _>::CHECKED,
                    shapewise::__private::reduction(
                        t19,
                        a22,
                        t22,
                        t22.whole_item(),
                        shapewise::__private::reducers::Sum,
                        shapewise::__private::viewed(
                            shapewise::__private::Respaced,
                            t18,
                            t19,
                            &s18,
                        ),
                        #[inline(always)]
                        move |v18_0| {
                            shapewise::__private::cast(t19.sum_term(), v18_0)
                        },
                    ),
                );
                let s37 = shapewise::__private::stage(
                    __rules::check::FitsStage::<_, _>::CHECKED,
                    shapewise::__private::elementwise(
                        t37,
                        t37.whole_item(),
                        (
                            shapewise::__private::viewed(
                                shapewise::__private::Respaced,
                                t22,
                                t23,
                                &s22,
                            ),
                            shapewise::__private::Lead(
                                shapewise::__private::lengths::agreed(n31),
                            ),
                        ),
                        #[inline(always)]
                        move |(v22_0, ())| {
                            let v31_2 = shapewise::__private::cast(t31, v22_0);
                            shapewise::__private::cast(t37, v31_2)
                        },
                    ),
                );
                let s37 = shapewise::__private::asked(&s37);
                let s37 = s37.erased();
                let _ = shapewise::__private::fits(
                    __rules::check::Fits::<_, _>::CHECKED,
                    __rules::ByValue::witness({ t37 }),
                );
                shapewise::__private::ready(s37);
                let h0 = shapewise::__private::asked(
                        shapewise::__private::product(
                            t29,
                            t29.whole_item(),
                            shapewise::__private::viewed(
                                p28,
                                t24,
                                t28,
                                shapewise::__private::viewed(
                                    shapewise::__private::Respaced,
                                    t0,
                                    t24,
                                    x0,
                                ),
                            ),
                            shapewise::__private::viewed(
                                shapewise::__private::Respaced,
                                t21,
                                t27,
                                shapewise::__private::viewed(
                                    shapewise::__private::Respaced,
                                    t20,
                                    t21,
                                    &s20,
                                ),
                            ),
                        ),
                    )
                    .held();
                let _ = __rules::ByValue::witness({
                    shapewise::__private::Held::stored(&h0)
                });
                shapewise::__private::Held::ready(&h0);
                {
                    let result = {
                        let into = place.ty();
                        let _ = __rules::InPlace::witness({ into }, { t35 });
                        shapewise::__private::node(
                            into,
                            __rules::Assign::witness({ into }, { t35 }),
                        )
                    };
                    place
                        .update_held(
                            __rules::check::FitsHeld::<_, _, _>::CHECKED,
                            h0,
                            shapewise::__private::Lead(
                                shapewise::__private::lengths::agreed(n30),
                            ),
                            #[inline(always)]
                            move |old, (product, ())| {
                                let p29_2 = shapewise::__private::cast(t29, product);
                                let v30_3 = shapewise::__private::cast(t30, p29_2);
                                let v34_4 = shapewise::__private::scalar::mul(
                                    t34,
                                    shapewise::__private::float(0.1),
                                    v30_3,
                                );
                                let v35_5 = shapewise::__private::scalar::sub(
                                    t35,
                                    old,
                                    v34_4,
                                );
                                shapewise::__private::cast(result, v35_5)
                            },
                        )
                }
                {
                    let result = {
                        let into = place1.ty();
                        let _ = __rules::InPlace::witness({ into }, { t39 });
                        shapewise::__private::node(
                            into,
                            __rules::Assign::witness({ into }, { t39 }),
                        )
                    };
                    place1
                        .update(
                            s37,
                            #[inline(always)]
                            move |old, v37_0| {
                                let v38_3 = shapewise::__private::scalar::mul(
                                    t38,
                                    shapewise::__private::float(0.1),
                                    v37_0,
                                );
                                let v39_4 = shapewise::__private::scalar::sub(
                                    t39,
                                    old,
                                    v38_3,
                                );
                                shapewise::__private::cast(result, v39_4)
                            },
                        )
                }
                ()
            }
        };
    }
}
